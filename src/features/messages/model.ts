import type { Channel } from './route';

/**
 * What became of a message. sending: a worker has it at this moment. unknown: it was cut off and may have gone. bounced: it
 * came back. withheld: it may not go, or came too late. by_hand: somebody prints it, reads it out or hands it over, and
 * given: they did. kept: there is no mail server, and an administrator reads it here. dropped: the form that it asked for
 * came in before it went.
 */
export const messageStatuses = [
  'waiting',
  'sending',
  'unknown',
  'bounced',
  'failed',
  'by_hand',
  'withheld',
  'sent',
  'given',
  'kept',
  'dropped',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** The state of this name; null when it is none. */
export const statusNamed = (name: unknown): MessageStatus | null =>
  messageStatuses.find((known) => known === name) ?? null;

/** Nobody had it, and nothing will bring it to them. */
export const failures = ['failed', 'bounced', 'withheld'] as const satisfies readonly MessageStatus[];
/** Roundtable can do no more about it: somebody gives it, or says whether it arrived. */
export const forSomebody = ['by_hand', 'unknown'] as const satisfies readonly MessageStatus[];

/** Whether it did not reach whom it was for. */
export const hasNotReached = (status: MessageStatus): boolean => failures.some((one) => one === status);
/** Whether it waits for somebody to see to it. */
export const needsSomebody = (status: MessageStatus): boolean => forSomebody.some((one) => one === status);

/** Kinds of message in which something stands of whom they are to, and not of what they asked for alone. */
export const tellsOfOne: ReadonlySet<string> = new Set(['group-message', 'advert']);

/** Whether its text is for an administrator to read: nothing else brings it to anybody. */
export const isForReading = (status: MessageStatus): boolean => status === 'kept' || status === 'by_hand';

export type MessageLine = {
  id: string;
  to: string;
  kind: string;
  subject: string;
  status: MessageStatus;
  problem: string | null;
  createdAt: Date;
  sentAt: Date | null;
  way: Channel | null;
  language: string;
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
  sending: 'Being sent',
  unknown: 'May have gone',
  bounced: 'Came back',
  failed: 'Could not be sent',
  by_hand: 'To give by hand',
  withheld: 'Not sent',
  sent: 'Sent',
  given: 'Given by hand',
  kept: 'Kept here',
  dropped: 'Not needed any more',
};

export const wayWords: Record<Channel, string> = {
  email: 'By email',
  phone: 'By phone',
  text: 'By text message',
  post: 'By post',
};

/** What a message is for, as the outbox says it. */
export const kindWords = (kind: string): string =>
  kind.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** What ends a sentence or closes what it stands in is no part of a link, nor is a mark of direction. */
const trailing = /[.,;:!?)\]}…\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;

/** Splits a text into words and the links within them, so that a page or a mail can make the links work. */
export function textAndLinks(text: string): { text: string; link: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .flatMap((part) => {
      if (!/^https?:\/\//.test(part)) return [{ text: part, link: false }];
      const link = part.replace(trailing, '');
      return [
        { text: link, link: true },
        { text: part.slice(link.length), link: false },
      ];
    })
    .filter((part) => part.text !== '');
}
