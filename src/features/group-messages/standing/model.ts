import { hasNotReached, type MessageStatus, needsSomebody, statusWords } from '@/features/messages/model';
import { counted } from '@/writing/words';
import { changedSince, type Told, type ToldPart } from '../joining/model';
import { type Days, type GroupMessage, isOver } from '../model';
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
  const words = mail.status === 'dropped' ? stateWords.stopped : statusWords[mail.status];
  return mail.problem ? `${words}: ${mail.problem}` : words;
}

/** Whether it was to go by mail and has not: it can be sent to them once more. */
export const hasMissed = ({ state, mail }: Pick<RecipientLine, 'state' | 'mail'>): boolean =>
  state === 'stopped' ||
  (state === 'queued' && mail !== null && (hasNotReached(mail.status) || mail.status === 'dropped'));

/** Whether it needs somebody: it did not reach them, or waits for a hand. */
export const needsYou = (line: RecipientLine): boolean =>
  line.state === 'by_hand' ||
  line.state === 'left_out' ||
  (line.state === 'queued' && (hasMissed(line) || (line.mail !== null && needsSomebody(line.mail.status))));

/** Why somebody who waits for a call or a letter is to have none any more; null while they are. */
function whyNotByHand(
  message: GroupMessage,
  days: Days,
  person: Recipient | undefined,
  instant: Date,
): string | null {
  if (!person) return 'Not on the list any more';
  return (
    whyLeftOut(person, message.purpose) ?? (isOver(message, days, instant) ? 'What it was for is over' : null)
  );
}

/** How it stands with each as things are now. `people`: who is on its list now. */
export function asOfNow(
  message: GroupMessage,
  days: Days,
  lines: readonly RecipientLine[],
  people: readonly Recipient[],
  instant: Date,
): RecipientLine[] {
  const known = new Map(people.map((one) => [one.key, one]));
  return lines.map((line) => {
    const why = line.state === 'by_hand' ? whyNotByHand(message, days, known.get(line.key), instant) : null;
    return why === null ? line : { ...line, state: 'left_out', why };
  });
}

/** A message in the list of a cohort's messages. */
export type MessageLine = Pick<
  GroupMessage,
  'id' | 'subject' | 'list' | 'state' | 'why' | 'day' | 'daysAfter' | 'minute' | 'lastOn' | 'startedAt'
> & {
  counts: Partial<Record<RecipientState, number>>;
  /** Of those in the queue of mail, by what became of it. */
  mails: Partial<Record<MessageStatus, number>>;
};

/** How many it stands so with, and how that is said, in the order in which it is. */
const standings = ({
  state,
  counts,
  mails,
}: MessageLine): readonly (readonly [number | undefined, string])[] => [
  [counts.waiting, state === 'stopped' ? 'stopped' : 'waiting for their time'],
  [mails.waiting, 'waiting in the queue of mail'],
  [mails.sending, 'being sent'],
  [mails.sent, 'sent'],
  [mails.unknown, 'may have gone'],
  [mails.kept, 'kept here, without a mail server'],
  [mails.bounced, 'came back'],
  [mails.failed, 'could not be sent'],
  [mails.withheld, 'held back'],
  [mails.by_hand, 'to give by hand'],
  [mails.given, 'given by hand'],
  [mails.dropped, 'stopped before they went'],
  [counts.by_hand, 'by hand, not done yet'],
  [counts.handed, 'by hand, done'],
  [counts.left_out, 'not sent'],
  [counts.stopped, 'stopped'],
];

/** How a message stands as a whole. */
export function messageInWords(line: MessageLine): string {
  const { state, why } = line;
  if (state === 'draft') return 'Draft: nothing goes';
  const parts = standings(line).flatMap(([count, words]) => (count ? [`${count} ${words}`] : []));
  return `${state === 'stopped' ? `Stopped${why ? `: ${why}` : '.'} ` : ''}${parts.join(', ')}`.trim();
}

/** How many have yet to leave the house, those in the queue of mail among them, over all messages of a cohort. */
export const waitingIn = (lines: readonly MessageLine[]): number =>
  lines.reduce(
    (sum, { state, counts, mails }) =>
      sum + (mails.waiting ?? 0) + (state === 'going' ? (counts.waiting ?? 0) : 0),
    0,
  );

export const waitingInWords = (count: number): string =>
  counted(count, 'message waits to be sent', 'messages wait to be sent');

/** What somebody had, or is to have, of the same: with calendar files where a message has some, or else with its subject. */
export type Written = {
  groupMessageId: string;
  key: string;
  /** When they were told; null while they have yet to be. */
  at: Date | null;
  told: Told | null;
  /** When the message was written. */
  writtenAt: Date;
};

/** Who is on a message's list now and was not when it was sent off, and to whom nobody wrote the same since. */
export function cameSince(
  { id, purpose }: Pick<GroupMessage, 'id' | 'purpose'>,
  lines: readonly Pick<RecipientLine, 'key'>[],
  people: readonly Recipient[],
  written: readonly Written[],
): Recipient[] {
  const own = written.find(({ groupMessageId }) => groupMessageId === id)?.writtenAt;
  const later = written.filter(({ writtenAt }) => !own || writtenAt > own);
  const known = new Set([...lines, ...later].map(({ key }) => key));
  return people.filter((one) => !known.has(one.key) && whyLeftOut(one, purpose) === null);
}

/** Of whom something is not any more as this message told them. What a later one told them is that one's to say. */
export function changedFor(
  { id }: Pick<GroupMessage, 'id'>,
  people: readonly Recipient[],
  written: readonly Written[],
  toldNow: (person: Recipient) => Told,
): { key: string; name: string; parts: ToldPart[] }[] {
  const told = written.filter((one) => one.told !== null && one.at !== null);
  return people.flatMap((person) => {
    const own = told
      .filter(({ key }) => key === person.key)
      .sort((one, other) => Number(one.at) - Number(other.at));
    const mine = own.filter(({ groupMessageId }) => groupMessageId === id).at(-1);
    const toldBy = (part: ToldPart) =>
      own.filter((one) => one.told?.[part] !== undefined).at(-1)?.groupMessageId;
    const parts = changedSince(mine?.told ?? {}, toldNow(person)).filter((part) => toldBy(part) === id);
    return parts.length > 0 ? [{ key: person.key, name: person.name, parts }] : [];
  });
}

/** Those of a message to whom one can write anew: who has to know of a change, who came since, who has not had it. */
export const anew = ['changed', 'came', 'missed'] as const;
export type Anew = (typeof anew)[number];
export const anewNamed = (asked: string | undefined): Anew | null =>
  anew.find((one) => one === asked) ?? null;
