/** The languages in which Roundtable speaks to those who answer, each by its tag. */
export const languageKeys = ['en', 'cy', 'ar', 'bn', 'pl', 'ur'] as const;
export type Language = (typeof languageKeys)[number];

type Facts = {
  /** As `lang` says it. */
  tag: string;
  /** What its speakers call it. */
  name: string;
  english: string;
  direction: 'ltr' | 'rtl';
};

export const languages: Record<Language, Facts> = {
  en: { tag: 'en-GB', name: 'English', english: 'English', direction: 'ltr' },
  cy: { tag: 'cy', name: 'Cymraeg', english: 'Welsh', direction: 'ltr' },
  ar: { tag: 'ar', name: 'العربية', english: 'Arabic', direction: 'rtl' },
  bn: { tag: 'bn', name: 'বাংলা', english: 'Bengali', direction: 'ltr' },
  pl: { tag: 'pl', name: 'Polski', english: 'Polish', direction: 'ltr' },
  ur: { tag: 'ur', name: 'اردو', english: 'Urdu', direction: 'rtl' },
};

/** The language of this name; null when it is none that Roundtable speaks. */
export const languageNamed = (name: string | null | undefined): Language | null =>
  languageKeys.find((known) => known === name) ?? null;

/** Which of the languages offered a browser would rather have, by its Accept-Language; null when none. */
export function languageWanted<Offered extends string>(
  accepted: string | null,
  offered: readonly Offered[],
): Offered | null {
  const wanted = (accepted ?? '').split(',').map((entry) => {
    const [tag = '', ...rest] = entry.trim().toLowerCase().split(';');
    const weight = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((found) => found !== undefined);
    return { language: tag.split('-')[0] ?? '', weight: Number(weight ?? 1) };
  });
  const best = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best.flatMap(({ language }) => offered.find((known) => known === language) ?? [])[0] ?? null;
}
