import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { done, type Outcome, rejected } from '@/server/outcome';
import { readSpreadsheet } from '@/server/spreadsheet';
import type { Viewer } from '@/server/viewer';
import { demand, write } from '@/server/write';
import { lockPlaces, participantsOf, saveParticipants } from '../data';
import { mayKeepPeople } from '../policy';
import { asText, type FileRow, type ReadPeople, readPeople } from './model';
import type { ImportForm } from './schema';

export type PeopleList = { cohort: string; rows: readonly FileRow[]; goodRows: boolean };
export type Imported = { cohort: string; people: number };

/** Reads what was sent, as rows and as text to mend: the file when there is one. Of a file whose sender may not send it nothing is read. */
export async function readList(
  viewer: Viewer,
  { cohort: slug, file, text }: Omit<ImportForm, 'step'>,
): Promise<Outcome<{ rows: FileRow[]; text: string }>> {
  const verb = 'read a list of people';
  const cohort = await loadCohort(viewer, slug, verb);
  demand(mayKeepPeople(viewer, cohort, verb));
  const isFile = file !== undefined && file.size > 0;
  if (!isFile && text.trim() === '') return rejected('file', 'Choose a file, or paste the rows.');
  const read = await (isFile
    ? readSpreadsheet(file)
    : readSpreadsheet(new File([text], 'This list'), { typed: true }));
  if ('problem' in read) return rejected(isFile ? 'file' : 'text', read.problem);
  return done({ rows: read.rows, text: isFile ? asText(read.rows) : text });
}

/** Says whom a list would add, and what is wrong with it. Writes nothing. */
export async function lookThrough(
  viewer: Viewer,
  input: Omit<PeopleList, 'goodRows'>,
): Promise<Outcome<ReadPeople & { free: number }>> {
  const { cohort, read, free } = await load(viewer, input, 'look through a list of people');
  return done({ ...read, free, cohort: cohort.slug });
}

/** Imports everybody of a list, or, when asked, its good rows. It is looked through anew: the cohort may have changed since. */
export async function importParticipants(viewer: Viewer, input: PeopleList): Promise<Outcome<Imported>> {
  const verb = 'import participants';
  const { cohort, read } = await load(viewer, input, verb);
  if (read.problems.length > 0 && !input.goodRows)
    return {
      ok: false,
      problems: read.problems.map(({ line, message }) => ({ field: `line ${line}`, message })),
    };
  if (read.people.length === 0) return rejected('text', 'There is nobody to import.');
  return write(mayKeepPeople(viewer, cohort, verb), async (tx) => {
    const free = await lockPlaces(tx, cohort.id);
    if (free < read.people.length)
      return rejected('text', `There are ${read.people.length} people in the list and ${free} free places.`);
    return done({ cohort: cohort.slug, people: await saveParticipants(tx, cohort.id, read.people) });
  });
}

async function load(
  viewer: Viewer,
  input: { cohort: string; rows: readonly FileRow[] },
  verb: string,
): Promise<{ cohort: Cohort; read: ReadPeople; free: number }> {
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const known = await participantsOf(viewer, cohort.id);
  const addresses = new Set(known.flatMap((participant) => participant.email ?? []));
  const free = cohort.places - known.filter((participant) => !participant.withdrawn).length;
  return { cohort, read: readPeople(input.rows, addresses), free };
}
