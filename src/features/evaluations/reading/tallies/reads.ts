import { threshold } from './model';

/** Forms of a closed stage by who knows what stands in them. `own`: by listed people themselves; `late`: by others themselves; `onList`: of those from a file, by people on the list. */
export type FormsKnown = { own: number; late: number; typed: number; broughtIn: number; onList: number };

export const noForms: FormsKnown = { own: 0, late: 0, typed: 0, broughtIn: 0, onList: 0 };

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
