/** One coach for another, or for none, at a table. */
export type CoachChange = { tableId: string; from: string | null; to: string | null };

/** How a cohort's tables are coached at this moment: each table's coach by its id, and who can coach, by name. */
export type Coaching = {
  tables: ReadonlyMap<string, { number: number; coachId: string | null }>;
  coaches: ReadonlyMap<string, string>;
};

/** What is left to do of what a form asks for; or why nothing is done, and then what its lists are to show beside what is there now. */
export type Settled =
  | { left: CoachChange[] }
  | {
      problems: { field: string; message: string }[];
      stands: { tableId: string; now: string | null; chosen: string | null }[];
    };

/** Holds what a form asks for against how the tables are coached now. What stands so already is no trouble. */
export function settle(changes: readonly CoachChange[], coaching: Coaching): Settled {
  const problems = changes.flatMap((change) => {
    const message = whyNot(change, coaching);
    return message ? [{ field: `coach.${change.tableId}`, message }] : [];
  });
  const nowAt = (tableId: string) => coaching.tables.get(tableId)?.coachId ?? null;
  if (problems.length === 0) return { left: changes.filter(({ tableId, to }) => nowAt(tableId) !== to) };
  const refused = new Set(problems.map(({ field }) => field));
  const wanted = new Map(changes.map(({ tableId, to }) => [tableId, to]));
  const stands = [...coaching.tables].map(([tableId, { coachId }]) => {
    const isWanted = wanted.has(tableId) && !refused.has(`coach.${tableId}`);
    return { tableId, now: coachId, chosen: isWanted ? (wanted.get(tableId) ?? null) : coachId };
  });
  return { problems, stands };
}

/** Why a change can't be made now, in words; null when it can, or is made already. */
function whyNot({ tableId, from, to }: CoachChange, { tables, coaches }: Coaching): string | null {
  const table = tables.get(tableId);
  if (!table) return 'A table that you chose somebody for was removed meanwhile.';
  const at = `table ${table.number}`;
  if (to !== null && !coaches.has(to)) return `Whoever you chose for ${at} is not on the team any more.`;
  if (table.coachId === to || table.coachId === from) return null;
  const called = (id: string | null) => (id === null ? 'nobody' : (coaches.get(id) ?? 'somebody who left'));
  return `Somebody else has changed who coaches ${at} meanwhile: it is ${called(table.coachId)} now. You chose ${called(to)}.`;
}
