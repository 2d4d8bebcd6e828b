import { counted } from '@/writing/words';
import { inReadingOrder } from '@/writing/reading-order';
import type { CallOutcome, LedgerEntry } from '../../ledger/model';
import type { PromiseKind } from '../../model';

export const outcomeWords: Record<CallOutcome, string> = {
  answered: 'Answered the questions',
  no_answer: 'Nobody picked up',
  call_back: 'Asked to be called back',
  wrong_number: 'Wrong number',
  declined: 'Would rather not answer',
};

/** Who can be called about a form, the best first: those who would rather be called, then those tried least often. */
export function toCall(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const left = entries.filter(
    (entry) => entry.state !== 'finished' && !entry.quiet && entry.calls[0] !== 'declined',
  );
  const rank = (entry: LedgerEntry) =>
    (entry.phone === null ? 1_000 : 0) + (entry.contactBy === 'phone' ? 0 : 100) + entry.calls.length;
  return left.toSorted((a, b) => rank(a) - rank(b) || inReadingOrder(a.name, b.name));
}

// A caller hears it all, whatever the form promises.
const keptAfterCall: Record<PromiseKind, string> = {
  unlinkable:
    'Then it is locked away with everybody’s answers, without your name. I know what you said, and I tell nobody.',
  linked: 'It is kept under a number, without your name. I know what you said, and I tell nobody.',
  named: 'It is kept with your name, for those who run the course.',
};

/** What the caller reads out before the questions. */
export const script = (asked: {
  caller: string;
  name: string;
  programmeName: string;
  minutes: number;
  promise: PromiseKind;
}): string[] => [
  `Hello, is that ${asked.name}? I am ${asked.caller}, from ${asked.programmeName}.`,
  `I would like to ask you how the course was for you. It takes about ${counted(asked.minutes, 'minute', 'minutes')}. Is now a good time?`,
  `I will hear what you say, and I write it down as you say it. ${keptAfterCall[asked.promise]}`,
  'You can leave out any question. Just say “next”.',
];
