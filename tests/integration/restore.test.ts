import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBox, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { countBox } from '@/features/evaluations/responses/ballots/counting/data';
import { purposeOf } from '@/features/messages/purposes';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { removeKeys } from '@/server/key-store';
import { seal } from '@/server/seal';
import { system } from '@/server/viewer';
import { backUp, command, emptyDatabase, newKey, removeDatabase, tablesIn } from '@tests/support/backups';
import { afterTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { rows, runSql } from '@tests/support/postgres';
import { type Room, room, send } from '@tests/support/sending';
import { appAddress } from '../../scripts/app-role';

const test = system('test');

/** `npm run restore`, into the database at `owner`. */
async function restore(owner: string, args: readonly string[], more: Record<string, string> = {}) {
  const addresses = { DATABASE_URL: appAddress(owner), DATABASE_OWNER_URL: owner };
  const { ended, said } = command('restore.mjs', args, { ...addresses, ...more });
  return { ending: await ended, said: said() };
}

const boxOf = ({ stageId }: Room) => db().ballotBox.findUniqueOrThrow({ where: { stageId } });
const ask = (here: Room) => at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));

/** Everything that a database knows of a stage's release, and who has sent. */
const cameOf = async (url: string, { stageId }: Room) => {
  const of = `WHERE stage_id = '${stageId}'`;
  return {
    marks: await rows(url, `SELECT question_key, mark, count FROM tally ${of}`),
    texts: await rows(url, `SELECT question_key, text FROM note ${of}`),
    release: await rows(url, `SELECT own, typed, asked, released_at FROM release ${of}`),
    sent: await rows(url, `SELECT person_id, finished_on, mode FROM participation ${of}`),
    box: await rows(
      url,
      `SELECT state, (SELECT count(*) FROM ballot WHERE box_id = b.id) FROM ballot_box b ${of}`,
    ),
  };
};

const waitingMessage = (personId: string, kind: string) =>
  db().message.create({
    data: {
      personId,
      kind,
      purpose: purposeOf(kind),
      subject: kind,
      sealed: new Uint8Array(seal('Hello', 'message')),
      createdAt: now(),
    },
  });

/** Four forms as an installation may have them: released since, its keys lost, about to be opened, and released before. */
async function installation() {
  const [since, lost, opening, linked] = [
    await room('unlinkable', 9),
    await room('unlinkable', 9),
    await room('unlinkable', 9),
    await room('linked', 9),
  ];
  await send(since, 0, 5);
  await send(lost, 0, 2);
  await send(opening, 0, 9);
  await send(linked, 0, 9);
  await ask(opening);
  await ask(linked);
  removeKeys((await boxOf(lost)).id);
  const personId = since.participants[0]?.personId ?? '';
  const messages = {
    invitation: await waitingMessage(personId, 'invitation'),
    signIn: await waitingMessage(personId, 'sign-in'),
  };
  // It went after the backup was made, for all that a copy of it knows.
  const planned = await db().groupMessage.create({
    data: {
      ...{ cohortId: linked.cohortId, subject: 'Where to be', text: 'Hello', state: 'going' },
      ...{ createdAt: now(), startedAt: now() },
      list: {
        ...{ to: 'participants', state: null, table: null, experience: null },
        ...{ notAnswered: null, people: null },
      },
      recipients: { create: { personId: linked.participants[0]?.personId, state: 'waiting' } },
    },
  });
  return { since, lost, opening, linked, messages, planned };
}

const key = await newKey();
let here: Awaited<ReturnType<typeof installation>>;
let backup: string;
const databases: string[] = [];
const opened = async (): Promise<string> => {
  const url = await emptyDatabase();
  databases.push(url);
  return url;
};

beforeAll(async () => {
  here = await installation();
  backup = (await backUp(key.recipient)).file;
  await send(here.since, 5, 9);
  await ask(here.since);
  const { id } = await boxOf(here.since);
  await at(afterTheCourse, () => openBox(test, { boxId: id, count: (task) => countBox(test, task) }));
});

afterAll(async () => {
  for (const url of databases) await removeDatabase(url);
});

describe('an older backup, restored after a box has been opened', () => {
  let url: string;
  let said: string;

  beforeAll(async () => {
    url = await opened();
    const restored = await restore(url, [backup, '--identity', key.identity]);
    said = restored.said;
    expect(restored.ending, said).toBe(0);
  });

  it('is told again what came of the box and who had sent, and says so', async () => {
    const known = await cameOf(env().DATABASE_URL, here.since);
    expect(await cameOf(url, here.since)).toEqual(known);
    expect(known.box).toEqual(['opened | 0']);
    expect(known.texts).toHaveLength(9);
    expect(said).toContain('1 ballot box was opened since: what came of it was put back from the key store');
  });

  it('names the boxes whose keys aren’t there, and no other', () => {
    const named = /can’t be opened and take no forms.*: (.*)\. Bring both key stores over/.exec(said)?.[1];
    expect(named).toBe('London, End of the course');
  });

  it('goes on with what was in the queue: openings, and mail once somebody says so, but no mail to sign in', async () => {
    const queued = await rows(url, "SELECT name, data->>'boxId', data->>'messageId' FROM jobs.job");
    expect(queued).toEqual([`open-ballot-box | ${(await boxOf(here.opening)).id} | `]);
    expect(await rows(url, 'SELECT kind, status FROM message')).toEqual([
      'invitation | waiting',
      'sign-in | dropped',
    ]);
    expect(await rows(url, 'SELECT sending_stopped_why FROM installation')).toEqual(['restored']);
    expect(said).toContain(
      'until an administrator presses “Start sending” in the outbox, where 1 message waits.',
    );
  });

  it('sends no message to a list by itself, which may have gone since', async () => {
    const of = `WHERE group_message_id = '${here.planned.id}'`;
    expect(await rows(url, `SELECT state FROM group_message_recipient ${of}`)).toEqual(['stopped']);
    expect(await rows(url, 'SELECT state, why FROM group_message')).toEqual([
      'stopped | This is a restored copy: it may have gone already.',
    ]);
    expect(said).toContain('1 message to a list may have gone since the backup was made, and is stopped');
  });

  it('says how much there was, from when, what is lost, and that every count was checked', () => {
    expect(said).toMatch(
      /Restored \d+ rows of \d+ tables, as they were on \w+day \d+ \w+ \d{4} at \d\d:\d\d, London time\./,
    );
    expect(said).toContain('What came after that is lost');
    expect(said).toContain('Everybody signs in again.');
    expect(said).toMatch(/verify: 4 stages checked, and every count agrees/);
    expect(said).not.toContain('ROUNDTABLE_SECRET');
  });

  it('serves as the app, which can’t change the audit log', async () => {
    await runSql(appAddress(url), "UPDATE person SET phone = '1'");
    await expect(runSql(appAddress(url), "UPDATE audit_event SET verb = 'x'")).rejects.toThrow(
      'permission denied',
    );
  });

  it('is not restored over: the database isn’t empty any more', async () => {
    const again = await restore(url, [backup, '--identity', key.identity]);
    expect(again.ending).toBe(1);
    expect(again.said).toContain('Nothing was restored. The database isn’t empty');
  });
});

describe('restoring on a machine that lacks something', () => {
  it('says that the secret is another one, and that all boxes are shut, without any keys', async () => {
    const url = await opened();
    const empty = path.join(path.dirname(env().ROUNDTABLE_KEYS ?? ''), randomUUID());
    const { ending, said } = await restore(url, [backup, '--identity', key.identity], {
      ROUNDTABLE_SECRET: randomBytes(32).toString('base64url'),
      ROUNDTABLE_KEYS: `${empty}-1`,
      ROUNDTABLE_SECOND_KEYS: `${empty}-2`,
    });
    expect(ending, said).toBe(0);
    expect(said).toContain('ROUNDTABLE_SECRET is another one than before');
    expect(said.match(/London, End of the course/g)).toHaveLength(3);
    expect(said).not.toContain('was put back');
  });

  it('puts results back once a key store that is away is there again', async () => {
    const store = env().ROUNDTABLE_KEYS ?? '';
    const aside = `${store}-away`;
    renameSync(store, aside);
    const url = await opened();
    const { ending, said } = await restore(url, [backup, '--identity', key.identity]);
    renameSync(aside, store);
    expect(ending, said).toBe(0);
    expect(said).toContain('could not be put back yet. The key store');
    expect(readdirSync(store).length).toBeGreaterThan(1);
  });

  it('says that a count differs from its answers, and ends with 3', async () => {
    await db().tally.updateMany({ where: { stageId: here.linked.stageId, mark: 5 }, data: { count: 77 } });
    const { file } = await backUp(key.recipient);
    const { ending, said } = await restore(await opened(), [file, '--identity', key.identity]);
    expect(ending).toBe(3);
    expect(said).toMatch(/verify: cohort-[\w-]+, immediate: .* has \d answers of 5, and 77 were counted\./);
  });

  it('says that the rows are there when only what comes after them failed', async () => {
    const url = await opened();
    const mighty = new URL(url);
    [mighty.username, mighty.password] = ['mighty', 'mighty'];
    await runSql(url, "CREATE ROLE mighty SUPERUSER LOGIN PASSWORD 'mighty'");
    const tooMuch = { DATABASE_URL: mighty.href };
    const { ending, said } = await restore(url, [backup, '--identity', key.identity], tooMuch);
    await runSql(url, 'DROP ROLE mighty');
    expect(ending, said).toBe(1);
    expect(said).toContain('The rows are back, but what comes after them was not finished: ');
    expect(said).not.toContain('Nothing was restored');
    expect(await rows(url, 'SELECT count(*) > 0 FROM person')).toEqual(['true']);
  });

  it('says what is missing, and leaves the database empty', async () => {
    const url = await opened();
    mkdirSync(path.join(path.dirname(backup), 'folder'));
    for (const [args, ending, sentence] of [
      [[backup], 1, 'is encrypted. Say with --identity'],
      [['nowhere.age'], 1, 'There is no file nowhere.age.'],
      [[path.join(path.dirname(backup), 'folder')], 1, 'There is no file'],
      [[backup, '--identity', 'nowhere'], 1, 'nowhere holds no key of age.'],
      [[], 2, 'missing required argument'],
    ] as const) {
      const { ending: ended, said } = await restore(url, args);
      expect([ended, said]).toEqual([ending, expect.stringContaining(sentence)]);
    }
    const guessable = { ROUNDTABLE_SECRET: 'secret'.repeat(6) };
    const { ending, said } = await restore(url, [backup, '--identity', key.identity], guessable);
    expect([ending, said]).toEqual([1, expect.stringContaining('ROUNDTABLE_SECRET is too easy to guess')]);
    expect(await tablesIn(url)).toEqual([]);
  });
});
