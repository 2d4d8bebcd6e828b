import type { Channel, LedgerEntry } from '../../ledger/model';
import { isFrozen, type Stage } from '../../model';
import { channelOf, dueTo, nextTo, reachedIn } from './model';

/** How many hear within a minute, how many later, and when the first of those does. */
export type Heard = { now: number; later: number; from: Date | null };

/** Who hears of a form that is opened now, and when; the rest are for the facilitator to ask. */
export type Opening = {
  /** Those who get their link for the first time. */
  invited: Heard;
  /** Those who had it before, and are reminded. */
  reminded: Heard;
  byHand: Record<Exclude<Channel, 'email'>, number>;
  /** Those who want no messages. */
  quiet: number;
  /** Those who have an address, and for whom no mail is planned any more. */
  unheard: number;
};

/** What comes of opening a stage at `instant`, for those who are asked: what the press and the rounds after it send. */
export function openingOf(entries: readonly LedgerEntry[], stage: Stage, instant: Date): Opening {
  const then = opened(stage, instant);
  const left = entries.filter(({ state }) => state !== 'finished');
  const loud = left.filter(({ quiet }) => !quiet);
  const reached = loud.map(reachedIn).filter(({ byMail }) => byMail);
  const heard = reached.map((person) => ({
    invited: person.invited,
    isNow: dueTo(person, then, instant) !== null,
    at: nextTo(person, then, instant),
  }));
  const by = (channel: Channel) => loud.filter((entry) => channelOf(entry) === channel).length;
  return {
    invited: heardOf(heard.filter(({ invited }) => !invited)),
    reminded: heardOf(heard.filter(({ invited }) => invited)),
    byHand: { phone: by('phone'), text: by('text'), post: by('post') },
    quiet: left.length - loud.length,
    unheard: heard.filter(({ at }) => at === null).length,
  };
}

function heardOf(people: readonly { isNow: boolean; at: Date | null }[]): Heard {
  const later = people.flatMap(({ isNow, at }) => (isNow || at === null ? [] : [at.getTime()]));
  return {
    now: people.filter(({ isNow }) => isNow).length,
    later: later.length,
    from: later.length > 0 ? new Date(Math.min(...later)) : null,
  };
}

/** A stage as it is once it was opened at `instant`: opened again, it counts from when it opened first. */
const opened = (stage: Stage, instant: Date): Stage => ({
  ...stage,
  opensAt: isFrozen(stage, instant) ? stage.opensAt : instant,
  closesAt: closesThen(stage, instant),
});

/** When a form that is opened at `instant` closes again: what was planned, or nothing once that has passed. */
export const closesThen = ({ closesAt }: Pick<Stage, 'closesAt'>, instant: Date): Date | null =>
  closesAt && closesAt > instant ? closesAt : null;
