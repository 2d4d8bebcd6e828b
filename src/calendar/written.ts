const london = { timeZone: 'Europe/London' } as const;

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortFormat = new Intl.DateTimeFormat('en-GB', { ...london, day: 'numeric', month: 'long' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: 'numeric', minute: '2-digit' });

/** A plain day, `yyyy-mm-dd`, as "Thursday 23 November 2017". */
export const writtenDay = (day: string): string =>
  dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** The London day of an instant, as "Thursday 23 November 2017". */
export const writtenDate = (instant: Date): string => instantFormat.format(instant).replace(',', '');

/** The London day of an instant without its year, as "23 November". */
export const shortDate = (instant: Date): string => shortFormat.format(instant);

/** The London time of an instant, as "15:42". */
export const writtenTime = (instant: Date): string => timeFormat.format(instant);
