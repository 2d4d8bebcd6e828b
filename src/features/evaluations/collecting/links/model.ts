import { londonDate } from '@/calendar/london';
import { counted } from '@/writing/words';
import type { LedgerEntry } from '../../ledger/model';

/** Somebody who was chosen. `entry`: their line in the ledger; null once they have left. */
export type ChosenPerson = { personId: string; name: string; entry: LedgerEntry | null };

/** To whom links go, and to whom none does, with why. */
export type Sorted = {
  to: (ChosenPerson & { entry: LedgerEntry })[];
  without: { name: string; email: string | null; why: string }[];
};

/** Sorts those who were chosen. Whoever wants no messages gets one only when nobody else is chosen with them. */
export function sortChosen(chosen: readonly ChosenPerson[]): Sorted {
  const sorted: Sorted = { to: [], without: [] };
  for (const person of chosen) {
    const { entry, name } = person;
    const why = whyWithout(entry, chosen.length === 1);
    if (entry && why === null) sorted.to.push({ ...person, entry });
    else sorted.without.push({ name, email: entry?.email ?? null, why: why ?? left });
  }
  return sorted;
}

const left = 'has left';

function whyWithout(entry: LedgerEntry | null, alone: boolean): string | null {
  if (!entry) return left;
  if (entry.state === 'finished') return 'has answered';
  if (entry.noContact) return 'asked not to be contacted: nothing is sent to them';
  if (entry.email === null) return 'has no email address';
  return entry.quiet && !alone
    ? 'asked for no messages. If they ask you for their link, choose them alone'
    : null;
}

/** Somebody by their name and address: two of one name are two. */
export const toldApart = ({ name, email }: { name: string; email: string | null }): string =>
  email === null ? name : `${name}, ${email}`;

const anHour = 60 * 60 * 1000;

/** Whether a look at those who were chosen was just now: what it showed may have changed since an older one. */
export const isRecent = (lookedAt: Date, instant: Date): boolean =>
  lookedAt <= instant && instant.getTime() - lookedAt.getTime() <= anHour;

/** What is to be thought of before a link goes to somebody. */
export function mindOf(entry: LedgerEntry, instant: Date): string[] {
  return [
    ...(entry.quiet ? ['wants no messages'] : []),
    ...(entry.bounced ? ['the last message did not arrive'] : []),
    ...(entry.mailedOn === londonDate(instant) ? ['had mail today'] : []),
    ...(entry.contactBy === 'phone' && entry.phone ? ['would rather be called'] : []),
    ...(entry.asks ?? []).map(
      (one) => `would have it ${one.replace(/^./, (letter) => letter.toLowerCase())}`,
    ),
    ...(entry.contactBy === 'text' && entry.phone ? ['would rather have a text'] : []),
  ];
}

/** A second link to somebody who just had one, by another press. */
export const hadOne = 'was sent their link a moment ago, or has just answered';

/** Whether a row can be ticked. */
export const canBeChosen = ({ state, email }: LedgerEntry): boolean => state !== 'finished' && email !== null;

export const linksInWords = (links: number): string => counted(links, 'link', 'links');
