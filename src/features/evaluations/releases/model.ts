import type { CountedGap, CountedText } from '../ballots/counting/model';
import type { BallotPart } from '../ballots/model';
import type { Mode } from '../responses/model';
import { type Stage, stageState } from '../model';
import { type Counted, threshold } from '../tallies/model';

/**
 * What became of a stage's forms: one, final, and the same for everybody who may see figures. The counts are the
 * stage's tallies.
 */
export type Release = {
  releasedAt: Date;
  /** Forms that people sent themselves. */
  own: number;
  /** Forms that staff typed, from paper or on the phone. */
  typed: number;
  /** Forms that came from a file and belong to nobody on the list. */
  broughtIn: number;
  /** Forms that people sent and nobody read, since they were fewer than eight. They are in none of the above. */
  unread: number;
  /** Everybody on the list, and how many of them had left without answering. */
  asked: number;
  withdrawn: number;
};

/** How many forms a release counts. */
export const formsIn = ({ own, typed, broughtIn }: Pick<Release, 'own' | 'typed' | 'broughtIn'>): number =>
  own + typed + broughtIn;

/** Forms of a closed stage by who knows what stands in them. `own`: by listed people themselves; `late`: by others themselves. */
export type FormsKnown = { own: number; late: number; typed: number; broughtIn: number };

export const noForms: FormsKnown = { own: 0, late: 0, typed: 0, broughtIn: 0 };

/** What a release reads: all forms, those that staff typed, those from a file, both of these, or none. Decided by numbers of people alone, never by marks. */
export type Reads = 'all' | 'typed' | 'file' | 'typed and file' | 'none';

/**
 * With eight people's own forms everything is read. Typed forms never help to reach eight, nor do those from a file, since
 * somebody knows them, and not the same somebody: eight of either are read by themselves, and the others stay shut.
 */
export function readsOf({ own, typed, broughtIn }: FormsKnown): Reads {
  if (own >= threshold) return 'all';
  if (typed >= threshold) return broughtIn >= threshold ? 'typed and file' : 'typed';
  return broughtIn >= threshold ? 'file' : 'none';
}

/** Whether a release that reads this much reads what staff typed, and what came from a file. */
export const readsTyped = (reads: Reads): boolean =>
  reads === 'all' || reads === 'typed' || reads === 'typed and file';
export const readsFile = (reads: Reads): boolean =>
  reads === 'all' || reads === 'file' || reads === 'typed and file';

/** By itself a closed stage is released so many days after it closed. */
export const releasedAfterDays = 14;

/** When a stage is released by itself; null as long as it is to stay open. */
export const dueOn = ({ closesAt }: Pick<Stage, 'closesAt'>): Date | null =>
  closesAt && new Date(closesAt.getTime() + releasedAfterDays * 24 * 60 * 60_000);

/** Whether a stage's time has come to be released by itself. */
export function isDue(stage: Pick<Stage, 'formVersionId' | 'opensAt' | 'closesAt'>, instant: Date): boolean {
  const due = dueOn(stage);
  return due !== null && stageState(stage, instant) === 'closed' && instant >= due;
}

/** The ballots that a release reads. */
export const partsRead = (reads: Reads): BallotPart[] => [
  ...(reads === 'all' ? (['own', 'late'] as const) : []),
  ...(readsTyped(reads) ? (['typed'] as const) : []),
];

/** The numbers of a release that reads this much. */
export function released(
  reads: Reads,
  { own, late, typed, broughtIn }: FormsKnown,
): Pick<Release, 'own' | 'typed' | 'broughtIn' | 'unread'> {
  const read = {
    own: reads === 'all' ? own + late : 0,
    typed: readsTyped(reads) ? typed : 0,
    broughtIn: readsFile(reads) ? broughtIn : 0,
  };
  return { ...read, unread: own + late + typed + broughtIn - formsIn(read) };
}

/** Somebody whose form came in: that they sent one, not what. */
export type Ticked = { personId: string; participantId: string | null; mode: Mode; finishedOn: string };

/**
 * What came of a ballot box, as it is kept beside the keys: it wins over any database, so that one that is restored from
 * a time before loses nothing and asks nobody twice. Public halves of keys only.
 */
export type BoxResult = {
  format: 2;
  box: { id: string; firstKey: string; secondKey: string; size: number };
  stageId: string;
  release: Release;
  counts: Counted[];
  missing: CountedGap[];
  texts: CountedText[];
  ticked: Ticked[];
};

/** Reasons of several parts together, by question. */
export function summedGaps(...parts: readonly (readonly CountedGap[])[]): CountedGap[] {
  const sums = new Map<string, CountedGap>();
  for (const { key, reason, count } of parts.flat()) {
    const name = `${reason} ${key}`;
    sums.set(name, { key, reason, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
