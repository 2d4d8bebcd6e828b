import { hasNotReached, type MessageStatus, needsSomebody, statusWords } from '@/features/messages/model';
import { counted } from '@/writing/words';
import type { GroupMessage } from '../model';
import { type Recipient, whyLeftOut } from '../recipients/model';

export type RecipientState = 'listed' | 'waiting' | 'queued' | 'by_hand' | 'handed' | 'left_out' | 'stopped';

/** One recipient and how it stands. `mail`: what became of the mail, once it was in the queue. */
export type RecipientLine = {
  id: string;
  key: string;
  name: string;
  state: RecipientState;
  why: string;
  mail: { status: MessageStatus; problem: string | null } | null;
  handedAt: Date | null;
};

const stateWords: Record<Exclude<RecipientState, 'queued'>, string> = {
  listed: 'On the list',
  waiting: 'Waits for its time',
  by_hand: 'By hand: not done yet',
  handed: 'By hand: done',
  left_out: 'Not sent',
  stopped: 'Stopped before it went',
};

/** How it stands for somebody, in words. */
export function standingInWords({ state, why, mail }: RecipientLine): string {
  if (state !== 'queued') return why ? `${stateWords[state]}: ${why}` : stateWords[state];
  if (!mail) return 'Sent';
  return mail.problem ? `${statusWords[mail.status]}: ${mail.problem}` : statusWords[mail.status];
}

/** Whether it needs somebody: it did not reach them, or waits for a hand. */
export const needsYou = ({ state, mail }: RecipientLine): boolean =>
  state === 'by_hand' ||
  state === 'left_out' ||
  (mail !== null && (hasNotReached(mail.status) || needsSomebody(mail.status)));

/** A message in the list of a cohort's messages. */
export type MessageLine = Pick<
  GroupMessage,
  'id' | 'subject' | 'list' | 'state' | 'why' | 'day' | 'daysAfter' | 'minute' | 'lastOn' | 'startedAt'
> & { counts: Partial<Record<RecipientState, number>>; failed: number };

/** How a message stands as a whole. */
export function messageInWords({ state, why, counts, failed }: MessageLine): string {
  if (state === 'draft') return 'Draft: nothing goes';
  const some = (key: RecipientState, words: string) => (counts[key] ? [`${counts[key]} ${words}`] : []);
  const parts = [
    ...some('waiting', state === 'stopped' ? 'stopped' : 'waiting for their time'),
    ...some('queued', 'sent by mail'),
    ...(failed > 0 ? [`${failed} of them did not arrive`] : []),
    ...some('by_hand', 'by hand, not done yet'),
    ...some('handed', 'by hand, done'),
    ...some('left_out', 'not sent'),
    ...some('stopped', 'stopped'),
  ];
  return `${state === 'stopped' ? `Stopped${why ? `: ${why}` : ''} ` : ''}${parts.join(', ')}`.trim();
}

/** How many wait, over all messages of a cohort. */
export const waitingIn = (lines: readonly MessageLine[]): number =>
  lines.filter(({ state }) => state === 'going').reduce((sum, { counts }) => sum + (counts.waiting ?? 0), 0);

export const waitingInWords = (count: number): string =>
  counted(count, 'message waits to be sent', 'messages wait to be sent');

/** Who is on a message's list now and was not when it was sent off. */
export function cameSince(
  { purpose }: Pick<GroupMessage, 'purpose'>,
  lines: readonly Pick<RecipientLine, 'key'>[],
  people: readonly Recipient[],
): Recipient[] {
  const known = new Set(lines.map(({ key }) => key));
  return people.filter((one) => !known.has(one.key) && whyLeftOut(one, purpose) === null);
}
