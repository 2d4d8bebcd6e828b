import { type Stage, stageTitle } from '@/features/evaluations/model';
import type { LedgerState } from '@/features/evaluations/ledger/model';
import { kindWords, type MessageStatus } from '@/features/messages/model';

/** The kinds of what happened, on the one time line of a person. */
export type Happened = { at: Date; cohort: string | null } & (
  | { kind: 'applied' | 'took back' | 'joined' | 'left' }
  | { kind: 'offered' }
  | { kind: 'offer ended'; how: 'accepted' | 'declined' | 'deferred' | 'expired' | 'withdrawn' }
  | { kind: 'away'; day: number }
  | { kind: 'written to'; about: string; status: MessageStatus }
  | { kind: 'form'; stage: Pick<Stage, 'key' | 'title'>; state: LedgerState }
  | { kind: 'merged' | 'parted'; by: string | null }
  | { kind: 'said'; by: string | null }
);

const offerWords = {
  accepted: 'Accepted the place',
  declined: 'Declined the place',
  deferred: 'Asked for a place in a later course',
  expired: 'The offer ended without an answer',
  withdrawn: 'The offer was taken back',
} as const;

const letterWords: Record<MessageStatus, string> = {
  waiting: 'Is to be written to',
  sending: 'Is being written to',
  sent: 'Was written to',
  unknown: 'Was written to, and it may not have arrived',
  bounced: 'Was written to, and it came back',
  withheld: 'Was not written to',
  by_hand: 'Is to be told by hand',
  given: 'Was told by hand',
  failed: 'Was written to, and it did not arrive',
  kept: 'Was to be written to, without a mail server',
  dropped: 'Was not written to after all',
};

const plainWords = {
  applied: 'Applied',
  'took back': 'Took the application back',
  joined: 'Got a place',
  left: 'Left the course',
  offered: 'Was offered a place',
} as const;

const byWhom = (by: string | null): string => (by ? `, by ${by}` : '');

/** What happened, in words. Of a form no more than its stage's list of people says, and no day but that of the asking. */
export function happenedInWords(one: Happened): string {
  switch (one.kind) {
    case 'offer ended':
      return offerWords[one.how];
    case 'away':
      return `Said to be away on day ${one.day}`;
    case 'written to':
      return `${letterWords[one.status]}: ${kindWords(one.about).toLowerCase()}`;
    case 'form':
      return `Was asked for the form “${stageTitle(one.stage)}”: ${formWords[one.state]}`;
    case 'merged':
      return `Another record of theirs was merged into this one${byWhom(one.by)}`;
    case 'parted':
      return `A merge was undone${byWhom(one.by)}`;
    case 'said':
      return `How they are called and reached was changed${byWhom(one.by)}`;
    default:
      return plainWords[one.kind];
  }
}

const formWords: Record<LedgerState, string> = {
  'not asked': 'not asked yet',
  asked: 'not begun yet',
  begun: 'begun',
  finished: 'it is in',
};
