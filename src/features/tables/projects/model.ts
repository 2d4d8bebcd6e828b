import { counted } from '@/writing/words';
/** A project that a guest brings: "Asthma passports", by a Darzi Fellow. */
export type GuestProject = { id: string; title: string; guest: { personId: string; name: string } | null };

/** Which project each table hears in one round. */
export type Round = { table: string; project: string }[];

/**
 * Who hears what, round by round: in each round a table hears one project, each table hears `hears` different ones (all
 * of them, if there are fewer), and the projects are heard as evenly as can be. With at least as many projects as tables
 * no project is at two tables at once; with fewer, as few tables as possible share one.
 *
 * In round r table t hears project t + s(r), counted round in a circle. Shifts that differ keep a table from hearing one
 * twice. Each round starts where the one before ended, as long as that is a new shift, so that every project is heard as
 * soon as there are enough places.
 */
export function rotationOf({
  tables,
  projects,
  hears,
}: {
  tables: readonly string[];
  projects: readonly string[];
  hears: number;
}): Round[] {
  const rounds: Round[] = [];
  const shifts = new Set<number>();
  let shift = 0;
  while (rounds.length < Math.min(hears, projects.length) && tables.length > 0) {
    while (shifts.has(shift)) shift = (shift + 1) % projects.length;
    shifts.add(shift);
    const from = shift;
    rounds.push(
      tables.map((table, index) => ({ table, project: projects[(index + from) % projects.length] ?? '' })),
    );
    shift = (shift + tables.length) % projects.length;
  }
  return rounds;
}

/** What is wrong with a rotation, in words. `tables`: how many there are. */
export function troubleWithRotation(
  projects: readonly Pick<GuestProject, 'title'>[],
  tables: number,
  hears: number,
): string[] {
  const unheard = projects.length - tables * hears;
  return [
    ...(projects.length > 0 && projects.length < hears
      ? [`There are ${projects.length} projects, and each table is to hear ${hears}: each hears all of them.`]
      : []),
    ...(unheard > 0 && tables > 0
      ? [
          `${counted(unheard, 'project is', 'projects are')} heard by no table. Let each table hear ${Math.ceil(projects.length / tables)}.`,
        ]
      : []),
  ];
}
