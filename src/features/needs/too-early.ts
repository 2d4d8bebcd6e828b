/** What is wrong with saying today (`yyyy-mm-dd`) whether something was met on a day; null when nothing is. */
export function tooEarly(
  days: readonly { number: number; date: string }[],
  number: number,
  today: string,
): string | null {
  const day = days.find((one) => one.number === number);
  if (!day) return `There is no day ${number}.`;
  return day.date > today ? `Day ${number} has not come yet.` : null;
}
