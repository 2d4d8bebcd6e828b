/**
 * What became of a message. kept: there is no mail server, and an administrator reads it here. dropped: the form that
 * it asked for came in before it went.
 */
export type MessageStatus = 'waiting' | 'sent' | 'failed' | 'kept' | 'dropped';

export type MessageLine = {
  id: string;
  to: string;
  kind: string;
  subject: string;
  status: MessageStatus;
  problem: string | null;
  createdAt: Date;
  sentAt: Date | null;
};
/** `text` is null once it was sent (it is erased then), or when it isn't for reading here. */
export type Message = MessageLine & { text: string | null };

/** A file that goes with a message. */
export type Attachment = { name: string; type: 'text/calendar'; content: string };

/** The job that hands a message to the mail server. */
export const deliverJob = { name: 'deliver' } as const;

/** What a test is for: it shows whether mail goes. */
export const testKind = 'test';
/** A text of a form's mail that somebody tries: it says nothing of whether mail is set up. */
export const textTestKind = 'test-of-a-text';

/** Whether somebody sits and waits to see whether it goes: then its first failure is the answer. */
export const isTest = (kind: string): boolean => kind === testKind || kind === textTestKind;

/** What somebody said of being written to. */
export type Consent = { noContactSince: Date | null; advertsSince: Date | null };

/**
 * Kinds of message that answer what somebody asked for at that moment, or tell them that what opens their own pages has
 * changed. Whoever wants no contact gets these all the same: they could not come in without.
 */
const asked = new Set([
  'sign-in',
  'link',
  'application',
  'address-changed',
  'records-merged',
  'records-parted',
  testKind,
  textTestKind,
]);

/** What a message is for: what they asked for, a course that is not theirs yet, or what is theirs already. */
function purposeOf(kind: string): 'asked' | 'advert' | 'service' {
  if (asked.has(kind) || kind.startsWith('place-')) return 'asked';
  return kind.startsWith('advert') ? 'advert' : 'service';
}

/**
 * Whether a message may go to somebody, by what they said. Asked at the one place that hands mail over. Who is no person
 * here yet has asked for what they get, and has not agreed to anything else.
 */
export function mayGo(kind: string, person: Consent | null): boolean {
  const purpose = purposeOf(kind);
  if (purpose === 'asked') return true;
  if (!person) return purpose === 'service';
  return person.noContactSince === null && (purpose === 'service' || person.advertsSince !== null);
}

/** Why a message did not go, as the outbox says it. */
export const notWanted = 'They asked not to be contacted for this.';

/** A test. `link`: where Roundtable is, so that whoever reads it sees whether links lead there. */
export const testMessage = (name: string, link: string): { subject: string; text: string } => ({
  subject: 'A test from Roundtable',
  text: [
    `Hello ${name},`,
    'You asked Roundtable for a test. If you read this in your own mailbox, mail works.',
    `Links in messages begin like this one. Open it, to see that it leads to Roundtable: ${link}`,
    'Roundtable',
  ].join('\n\n'),
});

/** How mail stands: whether there is a server for it, and what became of the last test. */
export type MailState = { server: boolean; test: MessageStatus | null; problem: string | null };

export const statusWords: Record<MessageStatus, string> = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  failed: 'Could not be sent',
  kept: 'Kept here',
  dropped: 'Not needed any more',
};

/** What a message is for, as the outbox says it. */
export const kindWords = (kind: string): string =>
  kind.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** Splits a text into words and the links within them, so that a page can make the links work. */
export function textAndLinks(text: string): { text: string; link: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, link: /^https?:\/\//.test(part) }));
}

/** What nodemailer tells about a failure: its own code, and the mail server's answer as a number. */
type MailProblem = { code?: unknown; responseCode?: unknown };

const mailProblem = (error: unknown): MailProblem =>
  typeof error === 'object' && error !== null ? error : {};

const answerOf = (error: unknown): number => {
  const { responseCode } = mailProblem(error);
  return typeof responseCode === 'number' ? responseCode : 0;
};

/** Whether trying again can't help: the server said that it never takes this. A wrong password can be put right. */
export function isForGood(error: unknown): boolean {
  return answerOf(error) >= 500 && mailProblem(error).code !== 'EAUTH';
}

/** Why a message could not be sent, in plain words and without the address. */
export function problemWords(error: unknown): string {
  const { code } = mailProblem(error);
  if (code === 'EAUTH') return 'The mail server did not accept Roundtable’s name and password.';
  if (answerOf(error) >= 400 && answerOf(error) < 500) return 'The mail server asked to try again later.';
  if (answerOf(error) >= 500 || code === 'EENVELOPE')
    return 'The mail server refused it. The address may have a mistake in it.';
  if (typeof code === 'string' && unreachable.has(code)) return 'The mail server could not be reached.';
  return 'The mail server could not take it.';
}

const unreachable = new Set(['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'ECONNRESET']);
