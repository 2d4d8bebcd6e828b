import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { needCounts } from '@/features/needs/open/data';
import { addParticipant, withdrawParticipant } from '@/features/participants/commands';
import { participantPage } from '@/features/participants/list/data';
import { helpersBefore } from '@/features/participants/again/data';
import { addCoach, addContributor } from '@/features/participants/team/commands';
import { teamOf } from '@/features/participants/team/data';
import { chosenPage } from '@/features/people/chosen/data';
import type { ContactBy } from '@/features/accounts/model';
import { cohortsToChoose, filtersOf, peoplePage } from '@/features/people/list/data';
import { askedOf, contactOf, toldApart } from '@/features/people/list/model';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { guest, personViewer, system, type Viewer } from '@/server/viewer';
import { plain } from '@/writing/plain';
import { buildStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

const staff = system('test');

/** A cohort and whoever runs it. */
async function cohortOf(): Promise<{ id: string; slug: string; runs: Viewer }> {
  const { cohortId, slug } = await buildStage('named', 0);
  await db().cohort.update({ where: { id: cohortId }, data: { places: 200 } });
  return { id: cohortId, slug, runs: await buildViewer({ kind: 'facilitator', cohortId }) };
}

const email = () => `${randomUUID()}@example.org`;
const joins = (cohort: string, name: string, more: { email?: string; organisation?: string } = {}) =>
  expectDone(
    addParticipant(staff, {
      ...{ cohort, name, email: email(), experience: 'some', livedAs: 'patient', organisation: '' },
      ...more,
    }),
  );
const names = async (viewer: Viewer, asked: Record<string, string> = {}) =>
  (await peoplePage(viewer, askedOf(asked))).lines.map(({ name }) => name);

describe('folded', () => {
  const rows = z.array(z.object({ folded: z.string() }));
  const folded = async (texts: readonly string[]) =>
    rows
      .parse(
        await db().$queryRaw<unknown[]>`
          SELECT folded(text) FROM unnest(${[...texts]}::text[]) WITH ORDINALITY AS t (text, n) ORDER BY n`,
      )
      .map((row) => row.folded);

  it('is plain, to the letter: names, signs, marks and scripts of every kind', async () => {
    const given = [
      ...['Jürgen Müller', 'Łukasz Østergård', 'O’Neill-Ó Néill', 'STRASSE Straße ẞ', 'Æsop Œuvre Þór Đặng'],
      ...[
        'İstanbul ıI',
        'ΟΔΥΣΣΕΥΣ Ὀδυσσεύς',
        'Nguyễn Thị',
        'محمد بن سَلْمان',
        'অনিন্দ্য',
        'ﬁnd ½ ² Ⅷ ①',
        '中村 ﾅｶﾑﾗ',
      ],
      ...[
        '100%_of',
        'a.b@example.org',
        '  two   spaces\n',
        'Ann`s “x”',
        '\u{1E900}\u{1E944}',
        'e\u0301\u20DD',
      ],
    ];
    expect(await folded(given)).toEqual(given.map(plain));
    // Blocks that names are written in, none of them younger than the Unicode that some Postgres knows.
    const block = (min: number, max: number) => fc.integer({ min, max });
    const letter = fc
      .oneof(
        ...[block(0x20, 0x52f), block(0x5d0, 0x6ff), block(0x900, 0x9fb), block(0x1e00, 0x1fff)],
        ...[block(0x2000, 0x218b), block(0x3040, 0x30ff), block(0xac00, 0xd7a3), block(0xff01, 0xffdc)],
      )
      .map((code) => String.fromCodePoint(code));
    const texts = fc.sample(
      fc.array(letter, { maxLength: 12 }).map((all) => all.join('')),
      { seed: 1, numRuns: 2_000 },
    );
    const known = texts.filter((text) => !/\u05EF|\p{Cn}|\p{Nl}|\p{No}/u.test(text));
    expect(await folded(known)).toEqual(known.map(plain));
  });
});

describe('peoplePage', () => {
  it('finds Müller for muller, whatever they were, in the cohorts that one runs and no other', async () => {
    const [mine, other] = [await cohortOf(), await cohortOf()];
    await joins(mine.slug, 'Jürgen Müller', { organisation: 'Elm Road' });
    await joins(mine.slug, 'Łukasz O’Neill');
    await joins(other.slug, 'Anna Müller');
    await expectDone(addCoach(staff, { cohort: mine.slug, name: 'Dr Mueller Muller', email: email() }));
    expect(await names(mine.runs, { search: 'muller' })).toEqual(['Dr Mueller Muller', 'Jürgen Müller']);
    expect(await names(mine.runs, { search: 'LUKASZ oneill' })).toEqual(['Łukasz O’Neill']);
    expect(await names(mine.runs, { search: '%' })).toHaveLength(3);
    expect(await names(mine.runs, { search: '100%' })).toEqual([]);
    expect(await names(other.runs)).toEqual(['Anna Müller']);
    for (const nobody of [guest(), await buildViewer({ kind: 'coach', cohortId: mine.id })])
      expect(await names(nobody)).toEqual([]);
  });

  it('is one row a person, with every part of theirs that the viewer runs, the newest first', async () => {
    const [mine, other] = [await cohortOf(), await cohortOf()];
    const address = email();
    const { participantId } = await joins(mine.slug, 'Ann Lee', { email: address, organisation: 'Barts' });
    await expectDone(
      addContributor(staff, { cohort: mine.slug, name: 'Ann Lee', email: address, part: 'Patient leader' }),
    );
    await expectDone(addCoach(staff, { cohort: other.slug, name: 'Ann Lee', email: address }));
    await expectDone(withdrawParticipant(staff, { cohort: mine.slug, participant: participantId }));
    const { lines, total } = await peoplePage(mine.runs, askedOf({}));
    expect(total).toBe(1);
    expect(lines[0]?.parts.map(({ kind, as, withdrew }) => ({ kind, as, withdrew }))).toEqual([
      { kind: 'participant', as: null, withdrew: true },
      { kind: 'contributor', as: 'Patient leader', withdrew: false },
    ]);
    // All that is asked is asked of one part.
    expect(await names(mine.runs, { part: 'contributor', withdrew: 'left' })).toEqual([]);
    expect(await names(mine.runs, { withdrew: 'left', experience: 'some', cohort: mine.slug })).toHaveLength(
      1,
    );
    expect(await names(mine.runs, { cohort: other.slug })).toEqual([]);
  });

  it('pages in the order in which names are read, and its mark stands for the people', async () => {
    const mine = await cohortOf();
    const people = Array.from({ length: 120 }, (_, index) => ({ id: randomUUID(), name: `Nr ${index + 1}` }));
    await db().person.createMany({ data: people });
    await db().participant.createMany({
      data: people.map(({ id }) => ({
        ...{ cohortId: mine.id, personId: id, experience: 'new' as const, livedAs: 'carer' as const },
      })),
    });
    const third = await peoplePage(mine.runs, askedOf({ page: '3' }));
    expect([third.total, third.pages, third.lines.length]).toEqual([120, 3, 20]);
    expect(third.lines[0]?.name).toBe('Nr 101');
    const first = await peoplePage(mine.runs, askedOf({ page: '9' }));
    expect([first.page, first.lines[1]?.name, first.mark]).toEqual([1, 'Nr 2', third.mark]);
    await joins(mine.slug, 'Nr 3');
    expect((await peoplePage(mine.runs, askedOf({}))).mark).not.toBe(third.mark);
  });
});

/** The pages for lists of people, each with what it asks the database for; the viewer and their cohort are asked for besides. */
const pagesOf = {
  people: async (runs: Viewer) => {
    const found = await peoplePage(runs, askedOf({ search: 'nr', sort: 'latest' }));
    await filtersOf(runs);
    return found.lines.length;
  },
  'whom one chose': async (runs: Viewer, _: string, chosen: string) => {
    const found = await chosenPage(runs, chosen, 1);
    await cohortsToChoose(runs);
    return found?.lines.length;
  },
  'a cohort’s people': async (runs: Viewer, cohortId: string) => {
    const found = await participantPage(runs, cohortId, { search: 'nr', page: 1 });
    await teamOf(runs, cohortId);
    await needCounts(runs, cohortId, found?.participants.map(({ id }) => id) ?? [], 1);
    return found?.participants.length;
  },
  'who helped before': async (runs: Viewer, cohortId: string) =>
    (await helpersBefore(runs, cohortId, { search: 'nr', page: 1 })).helpers.length,
};

it('each page asks few statements, as many for 500 people as for 50, and reads none of the others', async () => {
  const [mine, before] = [await cohortOf(), await cohortOf()];
  const personId = mine.runs.kind === 'person' ? mine.runs.personId : '';
  await db().role.create({ data: { personId, kind: 'facilitator', cohortId: before.id } });
  const runs = (await personViewer(personId)) ?? mine.runs;
  const more = async (count: number) => {
    const people = Array.from({ length: count }, () => ({ id: randomUUID(), name: `Nr ${randomUUID()}` }));
    await db().person.createMany({ data: people });
    const place = { cohortId: mine.id, experience: 'new', livedAs: 'carer' } as const;
    await db().participant.createMany({ data: people.map(({ id }) => ({ ...place, personId: id })) });
    const role = { cohortId: before.id, kind: 'coach' as const };
    await db().role.createMany({ data: people.map(({ id }) => ({ ...role, personId: id })) });
    const personIds = people.map(({ id }) => id);
    return (await db().peopleChosen.create({ data: { chooserId: personId, personIds, chosenAt: now() } })).id;
  };
  const asked = async (chosen: string) => {
    const counts: Record<string, number> = {};
    for (const [page, read] of Object.entries(pagesOf)) {
      const sent = vi.spyOn(pg.Client.prototype, 'query');
      expect([page, await read(runs, mine.id, chosen)]).toEqual([page, 50]);
      counts[page] = sent.mock.calls.length;
      sent.mockRestore();
    }
    return counts;
  };
  const few = await asked(await more(50));
  for (const count of Object.values(few)) expect(count).toBeLessThanOrEqual(7);
  expect(await asked(await more(450))).toEqual(few);
});

it('two of one name are told apart in their boxes and cells, whatever is known of them', () => {
  const line = { knownAs: '', phone: null, contactBy: 'email' as const, noContact: false, parts: [] };
  const [one, two, third] = [randomUUID(), randomUUID(), randomUUID()];
  const lines = [
    { ...line, id: one, name: 'Ann Lee', email: 'ann@example.org' },
    { ...line, id: two, name: 'Ann Lee', email: null },
    { ...line, id: third, name: 'Bo', email: null },
  ];
  expect([...toldApart(lines).values()]).toEqual(['Ann Lee (ann@example.org)', 'Ann Lee (2)', 'Bo']);
});

it('“reached by” says the way that was chosen, and what there is instead of it', () => {
  const known = { email: 'a@example.org', phone: '020', knownAs: '', id: '', name: '', parts: [] };
  const said = (contactBy: ContactBy, less = {}) =>
    contactOf({ ...known, noContact: false, contactBy, ...less });
  expect([said('email'), said('phone'), said('text')]).toEqual([
    'a@example.org',
    '020',
    'By text message: 020',
  ]);
  expect([said('phone', { phone: null }), said('email', { email: null })]).toEqual([
    'By phone: no number (a@example.org)',
    'No email address (020)',
  ]);
  expect(said('phone', { noContact: true })).toBe('Asked not to be contacted');
});

it('a cohort’s own people come fifty at a time, are found by where they come from, and their needs are counted without a look', async () => {
  const mine = await cohortOf();
  for (let index = 0; index < 51; index += 1)
    await joins(mine.slug, `Nr ${index + 1}`, index === 50 ? { organisation: 'Łódź House' } : {});
  const last = await participantPage(mine.runs, mine.id, { search: '', page: 2 });
  expect(last).toMatchObject({ total: 51, all: 51, active: 51, pages: 2, participants: [{ name: 'Nr 51' }] });
  const found = await participantPage(mine.runs, mine.id, { search: 'lodz', page: 7 });
  expect(found).toMatchObject({ total: 1, all: 51, page: 1, participants: [{ name: 'Nr 51' }] });
  const none = await participantPage(mine.runs, mine.id, { search: 'nobody', page: 1 });
  expect(none).toMatchObject({ total: 0, all: 51, participants: [] });
  const participantId = found?.participants[0]?.id ?? '';
  await db().need.create({ data: { cohortId: mine.id, participantId, kind: 'food', words: '', days: [] } });
  const looks = () => db().auditEvent.count({ where: { subject: participantId } });
  const before = await looks();
  expect(await needCounts(mine.runs, mine.id, [participantId], 1)).toEqual([
    { participantId, count: 1, open: true },
  ]);
  expect(await looks()).toBe(before);
});
