import { speaking } from '@/languages/say';
import type { Feature } from './table-features';

/** What helps, in the social model's words. */
export const needKinds = [
  'hearing_loop',
  'bsl',
  'speech_to_text',
  'clear_view',
  'large_print',
  'easy_read',
  'step_free',
  'quiet',
  'breaks',
  'beside',
  'food',
  'travel',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** How each kind is called in the catalogues of `languages/`. */
export const kindKeys = {
  hearing_loop: 'need.hearingLoop',
  bsl: 'need.bsl',
  speech_to_text: 'need.speechToText',
  clear_view: 'need.clearView',
  large_print: 'need.largePrint',
  easy_read: 'need.easyRead',
  step_free: 'need.stepFree',
  quiet: 'need.quiet',
  breaks: 'need.breaks',
  beside: 'need.beside',
  food: 'need.food',
  travel: 'need.travel',
  other: 'need.other',
} as const satisfies Record<NeedKind, string>;

/** A kind in staff's words. */
export const kindWords = (kind: NeedKind): string => speaking(null)(kindKeys[kind]);

/** The table that usually meets a need of a kind, where one does: proposed to whoever arranges it. */
export const usualFeature: Partial<Record<NeedKind, Feature>> = {
  hearing_loop: 'near_loop',
  bsl: 'sight_line',
  speech_to_text: 'sight_line',
  clear_view: 'sight_line',
  step_free: 'step_free',
  quiet: 'quiet',
};

/** What the coach of one's own table may know. */
export const shares = ['nobody', 'arranged', 'words'] as const;
export type Share = (typeof shares)[number];
export const shareWords: Record<Share, string> = {
  nobody: 'Nothing',
  arranged: 'What is arranged',
  words: 'What is arranged, and the person’s own words',
};

/** Whether a need was met, as they say it who need it. */
export const verdicts = ['met', 'partly', 'not'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictWords: Record<Verdict, string> = { met: 'Met', partly: 'Partly met', not: 'Not met' };

/** `own`: the person's own word. `by`: who wrote it. */
export type Review = { day: number; met: Verdict; words: string; at: Date; own: boolean; by: string | null };

/**
 * Whose a need is: a participant's, their supporter's, or a coach's or contributor's. `name`: what they are called. What a
 * supporter needs stands with whom they support.
 */
export type Whose = {
  participantId: string | null;
  personId: string;
  name: string;
  isSupporter: boolean;
  /** Days on which they don't come. */
  away: number[];
};

export type Need = {
  id: string;
  cohortId: string;
  whose: Whose;
  kind: NeedKind;
  words: string;
  /** What is arranged, in words; and the table that is arranged, where it is one. */
  adjustment: string;
  feature: Feature | null;
  owner: { personId: string; name: string } | null;
  ownedAt: Date | null;
  /** None: all days. */
  days: number[];
  /** `yyyy-mm-dd` */
  dueOn: string | null;
  pence: number | null;
  share: Share;
  agreed: string;
  /** Said by whose it is: nobody else changes the words, or lets more be known. */
  saidOwn: boolean;
  /** Taken back, while something was arranged for it. */
  endedAt: Date | null;
  version: number;
  /** The earliest day first. */
  reviews: Review[];
};

/** How a need stands, the most urgent first. */
export const standings = ['taken back', 'not met', 'nobody', 'to arrange', 'arranged'] as const;
export type Standing = (typeof standings)[number];
export const standingWords: Record<Standing, string> = {
  'taken back': 'Taken back: what was arranged has to be called off',
  'not met': 'Was not met, and nobody has taken it on since',
  nobody: 'Nobody has taken it on',
  'to arrange': 'Taken on, nothing arranged yet',
  arranged: 'Arranged',
};

type Arranged = Pick<Need, 'adjustment' | 'feature' | 'reviews' | 'endedAt'>;

/** Whether a need is for a day: not on one on which its person isn't there. */
export const isFor = ({ days, whose }: Pick<Need, 'days' | 'whose'>, day: number): boolean =>
  (days.length === 0 || days.includes(day)) && !whose.away.includes(day);

/** The days that a need is for, of those that the course still has. Where none is left, it is for all of them. */
export const daysStill = (days: readonly number[], known: readonly { number: number }[]): number[] =>
  days.filter((day) => known.some(({ number }) => number === day));

/**
 * The days of a need that can still be seated for: those that are over bind nobody any more. Where none of them is left, they
 * stay. None: all days.
 */
export function daysAhead(
  days: readonly number[],
  known: readonly { number: number; date: string }[],
  today: string,
): number[] {
  const meant = daysStill(days, known);
  const ahead = known
    .filter(({ number, date }) => date >= today && (meant.length === 0 || meant.includes(number)))
    .map(({ number }) => number);
  return ahead.length === 0 || ahead.length === known.length ? meant : ahead;
}

/** What was last said of a need before a day; of all that was said, where no day is given. */
const lastReview = (need: Pick<Need, 'reviews'>, before = Infinity): Review | null =>
  need.reviews.filter(({ day }) => day < before).at(-1) ?? null;

/** Whether it was last said that a need was not met, and nobody has taken it on since. */
export function isNotMet(need: Pick<Need, 'reviews' | 'owner' | 'ownedAt'>, before?: number): boolean {
  const last = lastReview(need, before);
  return last?.met === 'not' && !(need.owner && need.ownedAt && need.ownedAt > last.at);
}

/** Whether a word on a day says for the first time that a need was not met on it. */
export const isNewlyNotMet = ({ reviews }: Pick<Need, 'reviews'>, day: number, met: Verdict): boolean =>
  met === 'not' && !reviews.some((said) => said.day === day && said.met === 'not');

/** How a need stands for a day. What was not met on an earlier day stands open until somebody takes it on anew. */
export function standingOn(need: Arranged & Pick<Need, 'owner' | 'ownedAt'>, day: number): Standing {
  if (need.endedAt) return 'taken back';
  if (isNotMet(need, day)) return 'not met';
  if (!need.owner) return 'nobody';
  return need.adjustment === '' && need.feature === null ? 'to arrange' : 'arranged';
}

export type OnDay = { need: Need; standing: Standing };

/** The needs of a day, the most urgent first. */
export const needsOn = (needs: readonly Need[], day: number): OnDay[] =>
  needs
    .filter((need) => isFor(need, day))
    .map((need) => ({ need, standing: standingOn(need, day) }))
    .sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));

/** Of two people's words on what may be known, how far each goes. */
export const sharesMore = (one: Share, other: Share): boolean => shares.indexOf(one) > shares.indexOf(other);

/** Whether so much was done for a need that it can't just go: something is arranged, somebody sees to it, or it was said how it was. */
export const leavesTrace = ({ adjustment, feature, owner, reviews }: Need): boolean =>
  adjustment !== '' || feature !== null || owner !== null || reviews.length > 0;

/** Those that keep a day from being ready. */
export const openOn = (needs: readonly Need[], day: number): OnDay[] =>
  needsOn(needs, day).filter(({ standing }) => standing !== 'arranged');

/** A need that a table meets: whose, and which kind of table. A supporter sits where the one they support sits. */
export type TableNeed = { id: string; participantId: string; feature: Feature; days: number[] };

/** A need as the coach of one's own table knows it: what they must act on, as far as was agreed. */
export type SharedNeed = Pick<Need, 'id' | 'kind' | 'adjustment' | 'feature' | 'words' | 'days'> & {
  participantId: string;
  /** Whose it is, where that is not the participant: their supporter. */
  supporter: string | null;
};

/** What of some needs a table's coach may know, and no more. One read and one print go by it. */
export const sharedWithCoach = (needs: readonly Need[], day?: number): SharedNeed[] =>
  needs.flatMap(({ id, kind, adjustment, feature, days, whose, share, words, endedAt }) =>
    endedAt ||
    share === 'nobody' ||
    whose.participantId === null ||
    (day !== undefined && !isFor({ days, whose }, day))
      ? []
      : [
          {
            id,
            participantId: whose.participantId,
            supporter: whose.isSupporter ? whose.name : null,
            kind,
            adjustment,
            feature,
            days,
            words: share === 'words' ? words : '',
          },
        ],
  );
