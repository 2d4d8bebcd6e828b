import { languageKeys, languageNamed, languages, type Language } from '@/languages/known';
import type { ContactBy } from '../model';

/** How what is sent or given to somebody has to look, so that they can read it. */
export const formats = ['standard', 'large_print', 'easy_read', 'plain_text'] as const;
export type Format = (typeof formats)[number];
export const formatWords: Record<Format, string> = {
  standard: 'As it comes',
  large_print: 'In large print',
  easy_read: 'In easy read, with short sentences and pictures',
  plain_text: 'As plain text, for a screen reader',
};

/** What is to be seen to before somebody is called or given paper: how it has to look, and in which language. */
export function asksOf({ format, language }: { format: Format; language: string }): string[] {
  const known = languageNamed(language) ?? 'en';
  return [
    ...(format === 'standard' ? [] : [formatWords[format]]),
    ...(known === 'en' ? [] : [`In ${languages[known].english}`]),
  ];
}

export const languageOptions = languageKeys.map((key) => ({
  value: key,
  label: key === 'en' ? languages[key].name : `${languages[key].name} (${languages[key].english})`,
}));

/** How somebody likes to be called, and to be reached. */
export type Preferences = {
  knownAs: string;
  saidAs: string;
  contactBy: ContactBy;
  format: Format;
  language: Language;
  /** Nothing goes but what they ask for themselves. */
  noContact: boolean;
  /** Nothing goes about forms. */
  noReminders: boolean;
  /** They agreed to hear of what isn't theirs already, such as a next course. */
  adverts: boolean;
};

/** Somebody by the name that they gave, and by that which they like, where it is another. */
type Named = { name: string; knownAs?: string };

/** What somebody is called: the name that they like, or the one that they gave. */
export const calledName = ({ name, knownAs }: Named): string => knownAs || name;

/** What somebody is called, with the name that they gave beside it where that is another. */
export const nameInFull = ({ name, knownAs }: Named): string =>
  knownAs && knownAs !== name ? `${knownAs} (${name})` : name;

/** Whether no mail about forms goes to somebody. */
export const isQuiet = (person: { noRemindersSince: Date | null; noContactSince: Date | null }): boolean =>
  person.noRemindersSince !== null || person.noContactSince !== null;

/** What was shown, so that whoever saves is told when somebody else changed it meanwhile. */
export const markOf = (preferences: Preferences): string =>
  JSON.stringify(Object.entries(preferences).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The three things that somebody can say yes to, as boxes to tick. */
export const wishes = ['noContact', 'noReminders', 'adverts'] as const;
export type Wish = (typeof wishes)[number];

/** Who says it: the person, or staff for them, with how they said yes to adverts. */
export type SaidBy = { who: 'they' } | { who: 'staff'; how: string };

/** Whether something is taken back that somebody said themselves. */
export const lifted = (
  before: Pick<Preferences, 'noContact' | 'noReminders'>,
  after: Pick<Preferences, 'noContact' | 'noReminders'>,
  own: Pick<Preferences, 'noContact' | 'noReminders'>,
): boolean =>
  (before.noContact && own.noContact && !after.noContact) ||
  (before.noReminders && own.noReminders && !after.noReminders);

/** Why what was chosen can't be: wanting no contact and news of next courses is one too many. */
export function contradiction({
  noContact,
  adverts,
}: Pick<Preferences, 'noContact' | 'adverts'>): string | null {
  return noContact && adverts ? 'Choose one of the two: no contact at all, or news of other courses' : null;
}
