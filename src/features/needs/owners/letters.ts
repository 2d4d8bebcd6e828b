/** Why somebody who sees to a need hears of it. */
export type Why = { told: 'asked' } | { told: 'not met'; day: number };

const said = {
  asked: (cohort: string) =>
    `Somebody needs something to take part in ${cohort}, and you were asked to see to it.`,
  'not met': (cohort: string, day: number) =>
    `Somebody said that what they need was not there on day ${day} of ${cohort}. You see to it. It stands open until somebody takes it on anew.`,
};

/** Tells whoever sees to a need. What it is, and whose, stands behind the sign-in and in no mail. `link`: where it is. */
export const ownerLetter = (
  { name, cohort, link }: { name: string; cohort: string; link: string },
  why: Why,
): { subject: string; text: string } => ({
  subject:
    why.told === 'asked' ? `A need to see to: ${cohort}` : `A need was not met on day ${why.day}: ${cohort}`,
  text: [
    `Hello ${name},`,
    why.told === 'asked' ? said.asked(cohort) : said['not met'](cohort, why.day),
    `What it is stands here, and not in this message: ${link}`,
    'Roundtable',
  ].join('\n\n'),
});
