import { counted, listed } from '@/writing/words';
import type { Known } from './model';

/** How far somebody is with a form. */
export type Progress = 'asked' | 'begun' | 'finished';

export type InBoth = {
  cohortId: string;
  cohort: string;
  kept: { id: string; withdrawn: boolean; comesWith: boolean };
  other: { id: string; withdrawn: boolean; comesWith: boolean };
  /** What each of the two places says differently, in words. */
  differs: readonly string[];
};

export type FormOfBoth = {
  form: string;
  cohort: string;
  kept: { id: string; progress: Progress };
  other: { id: string; progress: Progress };
  /** Its figures say already how many were asked. */
  released: boolean;
};

/** All that decides whether two records can be one, and what becomes of it. */
export type Facts = {
  kept: Known;
  other: Known;
  bothIn: readonly InBoth[];
  forms: readonly FormOfBoth[];
  /** Cohorts in which both have answered a form that is kept without names. */
  withoutNames: readonly string[];
  /** Cohorts with a rule about the two. */
  rules: readonly string[];
  /** Cohorts of which one takes part and the other helps. */
  sides: readonly string[];
  /** Cohorts with rules that contradict each other once the two are one. */
  opposite: readonly string[];
  /** Cohorts in which both have a role of one kind, and what is said of it differs. */
  rolesDiffer: readonly string[];
  /** Cohorts in which both have a need of one kind. */
  needsOfBoth: readonly string[];
  /** Cohorts of which one of the two is half way through a form. */
  halfWritten: readonly string[];
  /** How many applications both scored, and how many of the one the other scored. */
  scoredBoth: number;
  scoredEachOther: number;
  /** What hangs on the other record, in words. */
  moves: readonly string[];
  /** One of them has a part outside of what the viewer runs. */
  outside: boolean;
};

/** Why the two can't be merged, and what to do about it. */
export type Refusal = { why: string; todo: string };

const hasBegun = ({ progress }: { progress: Progress }): boolean => progress !== 'asked';

function refusalOfForm({ form, cohort, kept, other }: FormOfBoth): Refusal[] {
  if (!hasBegun(kept) || !hasBegun(other)) return [];
  const both = kept.progress === 'finished' && other.progress === 'finished';
  return [
    {
      why: both
        ? `Both have answered “${form}” of ${cohort}. Two forms can’t become one person’s.`
        : `Both have begun “${form}” of ${cohort}. One of the two would be lost.`,
      todo: both
        ? 'Leave the two records as they are. They may be two people.'
        : 'Leave the two records as they are until you know which of the two forms is theirs.',
    },
  ];
}

/** What of their cohorts and scores says that they are two people, or that nobody may know. */
const refusalsOfPeople = (facts: Facts): [boolean, Refusal][] => [
  [
    facts.kept.persona !== null && facts.other.persona !== null,
    { why: 'Both are people of the demo whom anyone can sign in as.', todo: 'Leave the two as they are.' },
  ],
  [
    facts.withoutNames.length > 0,
    {
      why: `Both have answered forms of ${listed(facts.withoutNames)} that are kept without names. Nobody may know which answers belong together.`,
      todo: 'Leave the two records as they are.',
    },
  ],
  [
    facts.rolesDiffer.length > 0,
    {
      why: `Both have a role in ${listed(facts.rolesDiffer)}, and what is said of it differs: what they are there as, or where they work.`,
      todo: 'Say the same of both first, so that nothing of it is lost.',
    },
  ],
  [
    facts.halfWritten.length > 0,
    {
      why: `One of them is half way through a form of ${listed(facts.halfWritten)}. What is begun is for nobody to open but its writer.`,
      todo: 'Merge the two once it is sent, or closed.',
    },
  ],
];

const refusalsOfWork = (facts: Facts): [boolean, Refusal][] => [
  [
    facts.rules.length > 0,
    {
      why: `A seating rule of ${listed(facts.rules)} is about the two of them.`,
      todo: 'Take the rule away first, if it was made by mistake. Otherwise they are two people.',
    },
  ],
  [
    facts.opposite.length > 0,
    {
      why: `Seating rules of ${listed(facts.opposite)} would contradict each other: each is about one of the two, and the same third.`,
      todo: 'Take one of the rules away first.',
    },
  ],
  [
    facts.sides.length > 0,
    {
      why: `In ${listed(facts.sides)} one takes part and the other is of the team.`,
      todo: 'Take one of them out of the team, or note that they have left the course.',
    },
  ],
  [
    facts.scoredBoth > 0,
    {
      why: 'Both have scored the same application, which needs two people.',
      todo: 'Give the application to another assessor first.',
    },
  ],
  [
    facts.scoredEachOther > 0,
    {
      why: 'One has scored the application of the other.',
      todo: 'Give the application to another assessor first.',
    },
  ],
];

const refusalsOfPlace = ({ cohort, kept, other, differs }: InBoth): Refusal[] => [
  ...(kept.comesWith && other.comesWith
    ? [
        {
          why: `In ${cohort} each of the two comes with somebody.`,
          todo: 'Take one of the supporters away, on the participant’s page.',
        },
      ]
    : []),
  ...(differs.length > 0
    ? [
        {
          why: `In ${cohort} the two differ: ${differs.join('; ')}.`,
          todo: 'Say the same of both, each on the participant’s page. Then nothing of it is lost.',
        },
      ]
    : []),
];

/** Somebody with a part elsewhere is no more to be known about than that. */
const outOfReach: Refusal = {
  why: 'One of them has a part outside of what you run, or a role that opens more.',
  todo: 'Ask an administrator to merge the two.',
};

/** Every reason against making one of the two. None: they can be merged. */
export const refusalsOf = (facts: Facts): Refusal[] =>
  facts.outside
    ? [outOfReach]
    : [
        ...[...refusalsOfPeople(facts), ...refusalsOfWork(facts)].flatMap(([holds, refusal]) =>
          holds ? [refusal] : [],
        ),
        ...facts.forms.flatMap(refusalOfForm),
        ...facts.bothIn.flatMap(refusalsOfPlace),
      ];

/** What both have, and what becomes of it. */
export const collisionsOf = ({ bothIn, forms, needsOfBoth, kept }: Facts): string[] => [
  ...bothIn.map(
    ({ cohort, kept: mine, other }) =>
      `Both are in ${cohort}. They have one place there${mine.withdrawn !== other.withdrawn ? ', which is taken' : ''}; where both have a seat, that of ${kept.name} stays.`,
  ),
  ...forms
    .filter((one) => !hasBegun(one.kept) || !hasBegun(one.other))
    .map(
      ({ form, cohort, released }) =>
        `Both were asked for “${form}” of ${cohort}. They are asked once from now on, by the link that stays${released ? '; its figures are released, and go on saying that both were asked' : ''}.`,
    ),
  ...needsOfBoth.map(
    (cohort) =>
      `In ${cohort} both have a need of one kind. Both stand; a coach is told of them what the stricter one lets be known. Look whether it is one need, noted twice.`,
  ),
];

/** "3 letters". */
export const movedInWords = (count: number, [one, several]: readonly [string, string]): string =>
  counted(count, one, several);
