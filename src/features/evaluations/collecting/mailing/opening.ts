import { channelOf, mailingsOf } from './model';
import type { Channel, LedgerEntry } from '../../ledger/model';
import type { Stage } from '../../model';

/** Who hears of a form that is opened now, and when; the rest are for the facilitator to ask. */
export type Opening = {
  /** How many are written to by mail, and when. */
  mail: number;
  at: Date;
  byHand: Record<Exclude<Channel, 'email'>, number>;
  quiet: number;
  /** How many were asked before, and are not asked again. */
  before: number;
};

/** What comes of opening a stage at `instant`, for those who are asked. */
export function openingOf(entries: readonly LedgerEntry[], instant: Date): Opening {
  const left = entries.filter(({ state }) => state !== 'finished');
  const loud = left.filter(({ quiet }) => !quiet);
  const toAsk = loud.filter((entry) => channelOf(entry) === 'email' && entry.state === 'not asked');
  const by = (channel: Channel) => loud.filter((entry) => channelOf(entry) === channel).length;
  return {
    mail: toAsk.length,
    at: mailingsOf({ opensAt: instant, closesAt: null, reminderDays: [] })[0]?.at ?? instant,
    byHand: { phone: by('phone'), post: by('post') },
    quiet: left.length - loud.length,
    before: by('email') - toAsk.length,
  };
}

/** When a form that is opened at `instant` closes again: what was planned, or nothing once that has passed. */
export const closesThen = ({ closesAt }: Pick<Stage, 'closesAt'>, instant: Date): Date | null =>
  closesAt && closesAt > instant ? closesAt : null;
