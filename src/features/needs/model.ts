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

/** The table that usually meets a need of a kind, where one does. */
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

export type Review = { day: number; met: Verdict; words: string; at: Date };

/**
 * Whose a need is: a participant's, their supporter's, or a coach's or contributor's. `name`: what they are called. What a
 * supporter needs stands with whom they support.
 */
export type Whose = {
  participantId: string | null;
  personId: string;
  name: string;
  isSupporter: boolean;
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
  version: number;
  /** The earliest day first. */
  reviews: Review[];
};

/** How a need stands, the most urgent first. */
export const standings = ['not met', 'nobody', 'to arrange', 'arranged'] as const;
export type Standing = (typeof standings)[number];
export const standingWords: Record<Standing, string> = {
  'not met': 'Was not met, and nobody has taken it on since',
  nobody: 'Nobody has taken it on',
  'to arrange': 'Taken on, nothing arranged yet',
  arranged: 'Arranged',
};

type Arranged = Pick<Need, 'adjustment' | 'feature' | 'kind' | 'reviews'>;

export const isFor = (need: Pick<Need, 'days'>, day: number): boolean =>
  need.days.length === 0 || need.days.includes(day);

/** What was last said of a need before a day; of all that was said, where no day is given. */
export const lastReview = (need: Pick<Need, 'reviews'>, before = Infinity): Review | null =>
  need.reviews.filter(({ day }) => day < before).at(-1) ?? null;

/**
 * The table that somebody sits at for a need. One that was not met last time gets the table that usually meets its kind,
 * though nobody has arranged it yet: so the next day's seating takes it into account.
 */
export const tableFor = (need: Arranged): Feature | null =>
  need.feature ?? (lastReview(need)?.met === 'not' ? (usualFeature[need.kind] ?? null) : null);

/** How a need stands for a day. What was not met on an earlier day stands open until somebody takes it on anew. */
export function standingOn(need: Arranged & Pick<Need, 'owner' | 'ownedAt'>, day: number): Standing {
  const last = lastReview(need, day);
  if (last?.met === 'not' && !(need.owner && need.ownedAt && need.ownedAt > last.at)) return 'not met';
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

/** Those that keep a day from being ready. */
export const openOn = (needs: readonly Need[], day: number): OnDay[] =>
  needsOn(needs, day).filter(({ standing }) => standing !== 'arranged');

/** A need that a table meets: whose, and which kind of table. A supporter sits where the one they support sits. */
export type TableNeed = { id: string; participantId: string; feature: Feature };

/** A need as the coach of one's own table knows it: what they must act on, as far as was agreed. */
export type SharedNeed = Pick<Need, 'id' | 'kind' | 'adjustment' | 'feature' | 'words' | 'days'> & {
  participantId: string;
};

/** What of some needs a table's coach may know, and no more. One read and one print go by it. */
export const sharedWithCoach = (needs: readonly Need[], day?: number): SharedNeed[] =>
  needs.flatMap(({ id, kind, adjustment, feature, days, whose, share, words }) =>
    share === 'nobody' || whose.participantId === null || (day !== undefined && !isFor({ days }, day))
      ? []
      : [
          {
            id,
            participantId: whose.participantId,
            kind,
            adjustment,
            feature,
            days,
            words: share === 'words' ? words : '',
          },
        ],
  );
