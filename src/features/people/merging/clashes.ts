import { counted, listed } from '@/writing/words';
import type { Known } from './model';

/** How far somebody is with a form. */
export type Progress = 'asked' | 'begun' | 'finished';

export type InBoth = {
  cohortId: string;
  cohort: string;
  kept: { id: string; withdrawn: boolean; comesWith: boolean };
  other: { id: string; withdrawn: boolean; comesWith: boolean };
};

export type FormOfBoth = {
  form: string;
  cohort: string;
  kept: { id: string; progress: Progress };
  other: { id: string; progress: Progress };
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
    facts.outside,
    {
      why: 'One of them has a part outside of what you run, or a role that opens more.',
      todo: 'Ask an administrator to merge the two.',
    },
  ],
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

const refusalsOfPlace = ({ cohort, kept, other }: InBoth): Refusal[] =>
  kept.comesWith && other.comesWith
    ? [
        {
          why: `In ${cohort} each of the two comes with somebody.`,
          todo: 'Take one of the supporters away, on the participant’s page.',
        },
      ]
    : [];

/** Every reason against making one of the two. None: they can be merged. */
export const refusalsOf = (facts: Facts): Refusal[] => [
  ...[...refusalsOfPeople(facts), ...refusalsOfWork(facts)].flatMap(([holds, refusal]) =>
    holds ? [refusal] : [],
  ),
  ...facts.forms.flatMap(refusalOfForm),
  ...facts.bothIn.flatMap(refusalsOfPlace),
];

/** What both have, and what becomes of it. */
export const collisionsOf = ({ bothIn, forms, kept }: Facts): string[] => [
  ...bothIn.map(
    ({ cohort, kept: mine, other }) =>
      `Both are in ${cohort}. They have one place there${mine.withdrawn !== other.withdrawn ? ', which is taken' : ''}; where both have a seat, that of ${kept.name} stays.`,
  ),
  ...forms
    .filter((one) => !hasBegun(one.kept) || !hasBegun(one.other))
    .map(
      ({ form, cohort }) => `Both were asked for “${form}” of ${cohort}. Both links lead to the same form.`,
    ),
];

/** "3 letters". */
export const movedInWords = (count: number, [one, several]: readonly [string, string]): string =>
  counted(count, one, several);
