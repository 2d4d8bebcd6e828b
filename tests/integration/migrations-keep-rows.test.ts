import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrationNames, migrationsFolder } from '../../scripts/schema-engine';
import { rows, runSql } from '../support/postgres';
import { emptyDatabase } from '../support/empty-database';

const sqlOf = (name: string): string =>
  readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');

test('rows of the first release survive the stages in full: who was asked is known by person, dates and mail stay by hand', async () => {
  const url = await emptyDatabase();
  await runSql(url, sqlOf('20261123000000_begin'));
  const [programme, organisation, cohort, person, participant, version, stage, participation] = Array.from(
    { length: 8 },
    () => `'${randomUUID()}'`,
  );
  await runSql(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 5, 'V');
     INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as) VALUES (${participant}, ${cohort}, ${person}, 'some', 'patient');
     INSERT INTO form_version (id, form_key, number, document) VALUES (${version}, 'end-of-course', 1, '{"title": "End of the course"}');
     INSERT INTO stage (id, cohort_id, key, position, promise, form_version_id) VALUES (${stage}, ${cohort}, 'immediate', 4, 'linked', ${version});
     INSERT INTO participation (id, stage_id, participant_id, link_hash) VALUES (${participation}, ${stage}, ${participant}, 'hash')`,
  );
  await runSql(url, sqlOf('20261123111500_staged-evaluations'));
  expect(await rows(url, 'SELECT e.name FROM participation p JOIN person e ON e.id = p.person_id')).toEqual([
    'Ana',
  ]);
  expect(await rows(url, 'SELECT key, title, programme_id IS NULL FROM form')).toEqual([
    'end-of-course | End of the course | true',
  ]);
  expect(await rows(url, 'SELECT mailing, dates_by_hand, audience FROM stage')).toEqual([
    'false | true | participants',
  ]);
});

test('seats of the second release become a plan in use, the same on each day', async () => {
  const url = await emptyDatabase();
  for (const name of ['20261123000000_begin', '20261123111500_staged-evaluations'])
    await runSql(url, sqlOf(name));
  const [programme, organisation, cohort, person, participant, table] = Array.from(
    { length: 6 },
    () => `'${randomUUID()}'`,
  );
  await runSql(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 5, 'V');
     INSERT INTO day (id, cohort_id, number, date, theme) SELECT gen_random_uuid(), ${cohort}, number, date '2017-11-22' + number, '' FROM generate_series(1, 3) number;
     INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as) VALUES (${participant}, ${cohort}, ${person}, 'some', 'patient');
     INSERT INTO table_group (id, cohort_id, number) VALUES (${table}, ${cohort}, 7);
     INSERT INTO seat (participant_id, table_id) VALUES (${participant}, ${table})`,
  );
  await runSql(url, sqlOf('20261123142433_tables-in-full'));
  expect(
    await rows(
      url,
      'SELECT p.number, p.state, p.in_use, s.day, g.number FROM seat s JOIN seating_plan p ON p.id = s.plan_id JOIN table_group g ON g.id = s.table_id',
    ),
  ).toEqual(['1 | ready | true | 1 | 7', '1 | ready | true | 2 | 7', '1 | ready | true | 3 | 7']);
});

const firstThree = [
  '20261123000000_begin',
  '20261123111500_staged-evaluations',
  '20261123142433_tables-in-full',
];

/** A cohort of the third release with ten people, and how stages are put into it: so many have sent the form. */
async function thirdRelease(url: string) {
  for (const name of firstThree) await runSql(url, sqlOf(name));
  const [programme, organisation, cohort, version] = Array.from({ length: 4 }, () => `'${randomUUID()}'`);
  await runSql(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 20, 'V');
     INSERT INTO person (id, name) SELECT gen_random_uuid(), 'Person ' || n FROM generate_series(0, 9) n;
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as, withdrawn_at) SELECT gen_random_uuid(), ${cohort}, id, 'some', 'patient', CASE name WHEN 'Person 9' THEN timestamptz '2018-01-01' END FROM person;
     INSERT INTO form (id, key, title) VALUES (gen_random_uuid(), 'end-of-course', 'End of the course');
     INSERT INTO form_version (id, form_key, number, document) VALUES (${version}, 'end-of-course', 1, '{"title": "End of the course"}')`,
  );
  return async (
    key: string,
    {
      promise,
      forms,
      paper = 0,
      closed,
    }: { promise: string; forms: number; paper?: number; closed: boolean },
    more = '',
  ) => {
    const stage = `'${randomUUID()}'`;
    await runSql(
      url,
      `INSERT INTO stage (id, cohort_id, key, position, promise, form_version_id, opens_at, closes_at) VALUES (${stage}, ${cohort}, '${key}', 1, '${promise}', ${version}, '2018-01-16', ${closed ? "'2018-01-30'" : 'NULL'});
       INSERT INTO participation (id, stage_id, person_id, participant_id, link_hash, finished_on, door)
         SELECT gen_random_uuid(), ${stage}, t.person_id, t.id, gen_random_uuid()::text, CASE WHEN n < ${forms} THEN date '2018-01-17' END, CASE WHEN n < ${paper} THEN door 'paper' WHEN n < ${forms} THEN door 'link' END
         FROM participant t JOIN person e ON e.id = t.person_id CROSS JOIN LATERAL (SELECT substr(e.name, 8)::int AS n) AS number WHERE t.withdrawn_at IS NULL;
       ${more.replaceAll('$stage', stage)}`,
    );
  };
}

const counts = (question: string, ...numbers: number[]) =>
  numbers
    .map(
      (n, index) =>
        `INSERT INTO tally (stage_id, question_key, mark, count) VALUES ($stage, '${question}', ${index + 1}, ${n});`,
    )
    .join('\n');

const shown = (audience: string, figures: object) =>
  `INSERT INTO shown_figures (stage_id, audience, counts, shown_at) VALUES ($stage, '${audience}', '${JSON.stringify(figures)}', '2018-02-01');`;

const waiting = `INSERT INTO conflict (id, participation_id, door, sealed, came_on) SELECT gen_random_uuid(), id, 'phone', 'sealed', '2018-01-18' FROM participation WHERE stage_id = $stage AND finished_on IS NOT NULL LIMIT 1;`;

const begun = `INSERT INTO draft (participation_id, key_hash, sealed, saved_at) SELECT id, 'key', 'sealed', '2018-01-17' FROM participation WHERE stage_id = $stage LIMIT 1;`;

test('stages of the third release keep what was shown of them as their release, and what was not shown stays to be released', async () => {
  const url = await emptyDatabase();
  const put = await thirdRelease(url);
  const note =
    "INSERT INTO note (stage_id, question_key, text, seen, hidden) VALUES ($stage, 'why', 'A thought', true, 'It hurts');";
  await put(
    'shown',
    { promise: 'unlinkable', forms: 9, paper: 2, closed: true },
    counts('recommend', 0, 0, 1, 3, 5) +
      shown('facilitator', { recommend: [0, 0, 1, 3, 5] }) +
      shown('commissioner', { recommend: [0, 0, 1, 2, 5] }) +
      note +
      begun,
  );
  await put(
    'early',
    { promise: 'linked', forms: 9, closed: false },
    counts('recommend', 0, 0, 0, 4, 5) +
      counts('rare', 0, 0, 0, 3, 0) +
      shown('facilitator', { recommend: [0, 0, 0, 3, 5] }) +
      waiting +
      begun,
  );
  await put(
    'eight',
    { promise: 'linked', forms: 8, closed: true },
    counts('recommend', 0, 0, 0, 2, 6) + counts('rare', 0, 0, 0, 3, 4) + waiting,
  );
  await put(
    'seven',
    { promise: 'linked', forms: 7, closed: true },
    counts('recommend', 0, 0, 0, 2, 5) + waiting,
  );
  await put(
    'loose-seven',
    { promise: 'unlinkable', forms: 7, closed: true },
    counts('recommend', 0, 0, 0, 2, 5) + note,
  );
  await put(
    'loose-open',
    { promise: 'unlinkable', forms: 9, closed: false },
    counts('recommend', 0, 0, 0, 4, 5) + note,
  );
  await put(
    'old-files',
    { promise: 'unlinkable', forms: 0, closed: true },
    `${counts('recommend', 8)} INSERT INTO answer_import (id, stage_id, forms, brought_in_at) VALUES (gen_random_uuid(), $stage, 8, '2018-02-01');`,
  );
  await put('by-name', { promise: 'named', forms: 9, closed: true }, counts('recommend', 0, 0, 0, 4, 5));
  const notes = await rows(url, 'SELECT stage_id, text, seen, hidden FROM note');
  await runSql(url, sqlOf('20261126193504_one-release-from-a-ballot-box'));

  expect(
    await rows(
      url,
      'SELECT s.key, r.own, r.typed, r.brought_in, r.unread, r.asked, r.withdrawn, r.carried_over FROM release r JOIN stage s ON s.id = r.stage_id',
    ),
  ).toEqual([
    'early | 9 | 0 | 0 | 0 | 10 | 1 | true',
    'eight | 8 | 0 | 0 | 0 | 10 | 1 | true',
    'old-files | 0 | 0 | 8 | 0 | 10 | 1 | true',
    'shown | 7 | 2 | 0 | 0 | 10 | 1 | true',
  ]);
  expect(
    await rows(
      url,
      'SELECT s.key, t.question_key, t.mark, t.count FROM tally t JOIN stage s ON s.id = t.stage_id WHERE t.count > 0',
    ),
  ).toEqual([
    'early | recommend | 4 | 3',
    'early | recommend | 5 | 5',
    'eight | recommend | 4 | 2',
    'eight | recommend | 5 | 6',
    // Nothing else holds these answers: they wait where they are.
    'loose-open | recommend | 4 | 4',
    'loose-open | recommend | 5 | 5',
    'loose-seven | recommend | 4 | 2',
    'loose-seven | recommend | 5 | 5',
    'old-files | recommend | 1 | 8',
    'shown | recommend | 3 | 1',
    'shown | recommend | 4 | 2',
    'shown | recommend | 5 | 5',
  ]);
  expect(await rows(url, 'SELECT stage_id, text, seen, hidden FROM note')).toEqual(notes);
  // One that was looked at early has ended; the others end as they did.
  expect(await rows(url, "SELECT key FROM stage WHERE closes_at > now() - interval '1 hour'")).toEqual([
    'early',
  ]);
  expect(await rows(url, 'SELECT key FROM stage WHERE closes_at IS NULL')).toEqual(['loose-open']);
  expect(
    await rows(
      url,
      'SELECT s.key, c.replaced, c.sealed IS NULL FROM conflict c JOIN participation p ON p.id = c.participation_id JOIN stage s ON s.id = p.stage_id',
    ),
  ).toEqual(['early | false | true', 'eight | false | true', 'seven |  | false']);
  expect(
    await rows(
      url,
      'SELECT s.key FROM draft d JOIN participation p ON p.id = d.participation_id JOIN stage s ON s.id = p.stage_id',
    ),
  ).toEqual(['early']);
  expect(
    await rows(url, "SELECT to_regclass('shown_figures') IS NULL, to_regtype('audience') IS NULL"),
  ).toEqual(['true | true']);
  expect(await rows(url, 'SELECT count(*) FROM participation WHERE listed')).toEqual(['0']);
});

test('what somebody needed of their table becomes a need that their coach knows of, and who came with them comes still', async () => {
  const url = await emptyDatabase();
  for (const name of migrationNames().filter((known) => !known.endsWith('needs-live-once')))
    await runSql(url, sqlOf(name));
  const [programme, organisation, cohort, person, participant, rule] = Array.from(
    { length: 6 },
    () => `'${randomUUID()}'`,
  );
  await runSql(
    url,
    `INSERT INTO programme (id, slug, name, purpose) VALUES (${programme}, 'p', 'P', 'To learn');
     INSERT INTO organisation (id, name) VALUES (${organisation}, 'Academy');
     INSERT INTO cohort (id, slug, programme_id, commissioner_id, name, area, places, venue) VALUES (${cohort}, 'c', ${programme}, ${organisation}, 'C', 'A', 5, 'V');
     INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO participant (id, cohort_id, person_id, experience, lived_as, supporter) VALUES (${participant}, ${cohort}, ${person}, 'some', 'patient', 'Robin');
     INSERT INTO seating_rule (id, cohort_id, kind, participant_id, feature, note) VALUES (${rule}, ${cohort}, 'needs', ${participant}, 'near_loop', 'Face her')`,
  );
  await runSql(url, sqlOf(migrationNames().find((known) => known.endsWith('needs-live-once')) ?? ''));
  expect(await rows(url, 'SELECT kind, feature, adjustment, share FROM need')).toEqual([
    'hearing_loop | near_loop | Face her | arranged',
  ]);
  expect(await rows(url, 'SELECT name, part, days FROM supporter')).toEqual(['Robin | supporter | ']);
  expect(await rows(url, 'SELECT count(*) FROM seating_rule')).toEqual(['0']);
});

test('messages of every state of before stay, with what they are for; what waits goes on, and nothing of the others is kept', async () => {
  const url = await emptyDatabase();
  const names = migrationNames();
  const last = names.find((known) => known.endsWith('send-and-hear-back')) ?? '';
  for (const name of names.slice(0, names.indexOf(last))) await runSql(url, sqlOf(name));
  const person = `'${randomUUID()}'`;
  const states = ['waiting', 'sent', 'failed', 'kept', 'dropped'];
  const kinds = ['sign-in', 'application', 'place-offer', 'invitation'];
  // A text that failed or was dropped may have left where it was to go, or its files.
  const row = (state: string, kind: string) =>
    `(gen_random_uuid(), ${person}, '${kind}', 'x', '${state}', ${state === 'sent' ? 'NULL' : "'\\x01'"}, '\\x02', '\\x03')`;
  await runSql(
    url,
    `INSERT INTO person (id, name) VALUES (${person}, 'Ana');
     INSERT INTO message (id, person_id, kind, subject, status, sealed, sealed_to, sealed_files) VALUES
     ${states.flatMap((state) => kinds.map((kind) => row(state, kind))).join(', ')}`,
  );
  await runSql(url, sqlOf(last));
  expect(await rows(url, 'SELECT DISTINCT kind, purpose FROM message')).toEqual([
    'application | asked',
    'invitation | service',
    'place-offer | asked',
    'sign-in | asked',
  ]);
  expect(
    await rows(
      url,
      'SELECT DISTINCT status::text, sealed IS NULL, sealed_to IS NULL, sealed_files IS NULL, not_after IS NULL FROM message',
    ),
  ).toEqual([
    'dropped | true | true | true | true',
    'failed | true | true | true | true',
    'kept | false | false | false | true',
    'sent | true | true | true | true',
    'waiting | false | false | false | false',
  ]);
});
