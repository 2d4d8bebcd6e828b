/** Somebody who isn't there on a day, or a table that can't be used on it. */
export type Absence = { id: string; day: number } & (
  | { kind: 'participant'; participantId: string }
  | { kind: 'coach'; coachId: string }
  | { kind: 'table'; tableId: string }
);

/** The days on which somebody, or something, is away. */
export const daysAway = (absences: readonly Absence[], id: string): number[] =>
  absences
    .filter((absence) => idOf(absence) === id)
    .map(({ day }) => day)
    .sort((a, b) => a - b);

export function idOf(absence: Absence): string {
  if (absence.kind === 'participant') return absence.participantId;
  return absence.kind === 'coach' ? absence.coachId : absence.tableId;
}
