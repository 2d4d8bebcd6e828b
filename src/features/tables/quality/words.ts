import { counted, listed, plural } from '@/writing/words';
import type { Seating } from '../seating-input/model';
import type { Breach } from '../solver/checking';
import { isSupporter } from '../supporters';

/** A sentence without its full stop, and the day that it is about; null when it says so itself. */
export type Said = { text: string; day: number | null };

export const daysInWords = (days: readonly number[]): string =>
  `${plural(days.length, 'day', 'days')} ${listed(days.map(String))}`;

/** The same sentence of several days becomes one; of every day, without a day. */
export function onSameDays(said: readonly Said[], days: number): string[] {
  const byText = new Map<string, (number | null)[]>();
  for (const { text, day } of said) byText.set(text, [...(byText.get(text) ?? []), day]);
  return [...byText].map(([text, on]) => {
    const known = on.flatMap((day) => day ?? []);
    return known.length === 0 || known.length === days ? `${text}.` : `${text}, on ${daysInWords(known)}.`;
  });
}

/** What a plan breaks, in people's words: a sentence each. */
export function brokenInWords(
  { input, rules, names, numbers }: Seating,
  breaches: readonly Breach[],
): string[] {
  const name = (id: string) => names.participants.get(id) ?? '';
  const said = breaches.flatMap((breach): Said[] => {
    switch (breach.kind) {
      case 'seats':
        // A supporter sits, or not, with whom they support.
        if (isSupporter(breach.person)) return [];
        return breach.count === 0
          ? [{ text: `${name(breach.person)} has no seat`, day: breach.day }]
          : [{ text: `${name(breach.person)} has a seat and is away`, day: breach.day }];
      case 'size':
        return [
          {
            text: `Table ${numbers.get(breach.table) ?? ''} has ${counted(breach.people, 'person', 'people')}: ${sizeOf(input.tables.find(({ id }) => id === breach.table))}`,
            day: breach.day,
          },
        ];
      case 'closed':
        return [
          {
            text: `Table ${numbers.get(breach.table) ?? ''} can’t be used, and people sit there`,
            day: breach.day,
          },
        ];
      case 'rule':
        return [{ text: `The rule is broken: ${rules[breach.rule] ?? ''}`, day: breach.day }];
      case 'moves':
        // Somebody decided it for a day. The plan says so, and nothing is broken.
        return [];
    }
  });
  return onSameDays(said, input.days);
}

const sizeOf = (table: { min: number; max: number } | undefined): string =>
  table
    ? table.min === table.max
      ? `it takes ${table.max}`
      : `it takes ${table.min} to ${table.max}`
    : 'it is gone';
