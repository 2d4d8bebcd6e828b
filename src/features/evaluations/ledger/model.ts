import type { Mode } from '../modes';

/** Those whom a stage asks, and how many forms of theirs are in. */
export type Asked = {
  asked: number;
  /** Left without answering. */
  withdrawn: number;
  /** Whose form came in from themselves, or was typed. */
  finished: number;
  /** How many forms of people on the list came from files; nobody knows whose. */
  fromFiles: number;
};

/** From how many people on the list a form may still come. Whoever left may have answered before, so they are among them. */
export const stillMissing = ({ asked, finished, fromFiles }: Asked): number =>
  Math.max(asked - finished - fromFiles, 0);

/** Said where one form more would be one too many. */
export const allAreIn =
  'With the forms from a file, everybody on the list has returned one. One more would count somebody twice.';

/** How far one person is with one form. What they said is not known here. */
export type LedgerState = 'not asked' | 'asked' | 'begun' | 'finished';

export type LedgerEntry = {
  personId: string;
  /** Their place in the ledger; none before anybody was asked. */
  participationId: string | null;
  name: string;
  /** The name that they like to be called by, and how it is said, where they told. */
  knownAs?: string;
  saidAs?: string;
  email: string | null;
  phone: string | null;
  contactBy: Channel;
  /** How it has to look for them, and in which language, where they said so. */
  asks?: string[];
  /** They asked not to be written to about forms. */
  quiet: boolean;
  /** They asked not to be contacted at all: no link goes to them either, chosen or not. */
  noContact?: boolean;
  state: LedgerState;
  /** An invitation went to them: whoever began at a table has none. */
  invited: boolean;
  mode: Mode | null;
  reminders: number;
  /** The last day on which mail about any form went to them. */
  mailedOn: string | null;
  /** Why the last mail didn't reach them. */
  bounced: string | null;
  /** How calls to them ended, the latest first. */
  calls: CallOutcome[];
};

export type Channel = 'email' | 'phone' | 'text' | 'post';
export type CallOutcome = 'answered' | 'no_answer' | 'call_back' | 'wrong_number' | 'declined';

type Marks = { invitedAt: Date | null; startedOn: Date | null; finishedOn: Date | null };

export function ledgerState(marks: Marks | undefined): LedgerState {
  if (marks?.finishedOn) return 'finished';
  if (marks?.startedOn) return 'begun';
  return marks?.invitedAt ? 'asked' : 'not asked';
}

/** The views of a ledger: everybody, who is still to answer, and whom nothing has reached. */
export const ledgerViews = ['all', 'not-answered', 'not-reached'] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** The view that an address asks for: everybody when it makes no sense. */
export const viewNamed = (asked: string | undefined): LedgerView =>
  ledgerViews.find((view) => view === asked) ?? 'all';

const stands: Record<LedgerView, (entry: Pick<LedgerEntry, 'state' | 'bounced'>) => boolean> = {
  all: () => true,
  'not-answered': ({ state }) => state !== 'finished',
  'not-reached': ({ state, bounced }) => state === 'not asked' || (state !== 'finished' && bounced !== null),
};

/** Those of a ledger who stand in a view. */
export const inView = (view: LedgerView, entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter(stands[view]);
