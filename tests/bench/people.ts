import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { importParticipants, readList } from '@/features/participants/import/commands';
import { noChoices } from '@/features/participants/import/model';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { facilitatorsCookie } from './signed-in';
import { measured, type Run } from './statistics';

/** The list of everybody, whole page from the server, and found by a name. */
export type PeopleList = { people: number; page: Run; found: Run };
/** People checked and written from a CSV file, beside COPY of the same rows, in milliseconds. */
export type Imported = { people: number; imported: number; copied: number };

/** The list for somebody who runs one cohort of so many. The whole list says how many they are. */
export async function peopleListWith(people: number, server: string): Promise<PeopleList> {
  const built = await buildStage('named', 0);
  await fill(built.cohortId, people);
  const cookie = await facilitatorsCookie(built.cohortId);
  const asked = (query: string, says: string) => async () => {
    const response = await fetch(`${server}/facilitate/people${query}`, { headers: { cookie } });
    const html = await response.text();
    if (response.status !== 200 || !html.includes(says))
      throw new Error(`The list answered ${response.status}`);
  };
  return {
    people,
    page: await often(asked('', `${people.toLocaleString('en-GB')} people`)),
    found: await often(asked('?search=muller-7', 'Müller-7')),
  };
}

async function often(once: () => Promise<void>): Promise<Run> {
  for (let warm = 0; warm < 5; warm += 1) await once();
  return measured(
    Array.from({ length: 40 }, (_, index) => index),
    1,
    once,
  );
}

async function fill(cohortId: string, people: number): Promise<void> {
  await db().$executeRaw`
    WITH came AS (
      INSERT INTO person (id, name, email)
      SELECT gen_random_uuid(), 'Jürgen Müller-' || n, gen_random_uuid() || '@example.org'
      FROM generate_series(1, ${people}::int) AS n RETURNING id
    )
    INSERT INTO participant (id, cohort_id, person_id, experience, lived_as, joined_at)
    SELECT gen_random_uuid(), ${cohortId}::uuid, id, 'some', 'patient', '2018-01-01' FROM came`;
  await db().$executeRaw`ANALYZE person, participant`;
}

/** A list of so many people brought in the way that a facilitator does, and the same rows by COPY alone. */
export async function importOf(people: number): Promise<Imported> {
  const { cohortId, slug } = await buildStage('named', 0);
  await db().cohort.update({ where: { id: cohortId }, data: { places: people } });
  const rows = Array.from({ length: people }, (_, index) => [
    `Person ${index}`,
    `${randomUUID()}@example.org`,
    ...['some', 'patient', `Practice ${index % 40}`],
  ]);
  const head = 'name,email,experience,patient or carer,organisation';
  const text = [head, ...rows.map((row) => row.join(','))].join('\n');
  const viewer = system('test');
  const imported = await taken(async () => {
    const read = await expectDone(
      readList(viewer, { cohort: slug, text: '', file: new File([text], 'people.csv') }),
    );
    const list = { cohort: slug, rows: read.rows, choices: noChoices, goodRows: false };
    const { people: came } = await expectDone(importParticipants(viewer, list));
    if (came !== people) throw new Error(`${came} people came in`);
  });
  return { people, imported, copied: await copied(cohortId, rows) };
}

async function taken(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The same rows once more, as other people. */
async function copied(cohortId: string, rows: readonly string[][]): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const people = rows.map(([name = '', , experience = '', lived = '', organisation = '']) => {
    const id = randomUUID();
    return {
      person: `${id}\t${name}\t${randomUUID()}@example.org\n`,
      place: `${randomUUID()}\t${cohortId}\t${id}\t${experience}\t${lived}\t${organisation}\n`,
    };
  });
  const copy = (into: string, lines: readonly string[]) =>
    pipeline(Readable.from([lines.join('')]), client.query(from(`COPY ${into} FROM STDIN`)));
  try {
    return await taken(async () => {
      await client.query('BEGIN');
      await copy(
        'person (id, name, email)',
        people.map(({ person }) => person),
      );
      await copy(
        'participant (id, cohort_id, person_id, experience, lived_as, organisation)',
        people.map(({ place }) => place),
      );
      await client.query('COMMIT');
    });
  } finally {
    await client.end();
  }
}
