import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addAgain } from '@/features/participants/again/commands';
import { helpersAmong, helpersBefore } from '@/features/participants/again/data';
import { addCoach, addContributor } from '@/features/participants/team/commands';
import { teamOf } from '@/features/participants/team/data';
import { choosePeople, letOldGo, takeAway } from '@/features/people/chosen/commands';
import { chosenBy, chosenIds, chosenPage } from '@/features/people/chosen/data';
import { rowsOf } from '@/features/people/chosen/model';
import { dropFilter, keepFilter } from '@/features/people/list/commands';
import { cohortsToChoose, filtersOf, peoplePage } from '@/features/people/list/data';
import { askedOf, queryOf } from '@/features/people/list/model';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { readSpreadsheet } from '@/server/spreadsheet';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { writtenWorkbook } from '@/server/written-workbook';
import { csvFile } from '@/writing/csv';
import { buildStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

const staff = system('test');

/** A cohort with so many people, and whoever runs it. */
async function cohortOf(people: number): Promise<{ id: string; slug: string; ids: string[]; runs: Viewer }> {
  const { cohortId, slug, participants } = await buildStage('named', people);
  const ids = participants.map(({ personId }) => personId);
  return { id: cohortId, slug, ids, runs: await buildViewer({ kind: 'facilitator', cohortId }) };
}

async function chooseAll(viewer: Viewer, asked = ''): Promise<string> {
  const { mark } = await peoplePage(viewer, askedOf(Object.fromEntries(new URLSearchParams(asked))));
  const came = await expectDone(choosePeople(viewer, { asked, how: 'all', mark, person: [] }));
  if (!('chosen' in came)) throw new Error('The list has not changed');
  return came.chosen;
}

const exports = (chosen: string) =>
  db().auditEvent.findMany({ where: { subject: chosen }, select: { verb: true, actorId: true } });

describe('choosePeople', () => {
  it('holds all who fit still, not only those of the page, and the filter with them', async () => {
    const { ids, runs } = await cohortOf(60);
    const all = await chosenPage(runs, await chooseAll(runs), 2);
    expect(all).toMatchObject({ total: 60, gone: 0, page: 2, pages: 2 });
    expect(all?.lines).toHaveLength(10);
    await db().person.updateMany({ where: { id: { in: ids.slice(0, 55) } }, data: { name: 'Zoë' } });
    expect(await chosenBy(runs, await chooseAll(runs, 'search=ZOE'))).toMatchObject({ total: 55 });
  });

  it('takes a search in any script, as long as it may be', async () => {
    const { ids, runs } = await cohortOf(1);
    const name = 'অনিন্দ্য '.repeat(22).trim();
    await db().person.update({ where: { id: ids[0] ?? '' }, data: { name } });
    const asked = queryOf(askedOf({ search: name }));
    expect(asked.length).toBeGreaterThan(1000);
    expect(await chosenIds(runs, await chooseAll(runs, asked))).toEqual(ids);
  });

  it('refuses all who fit once they are others, even as many', async () => {
    const { id, ids, runs } = await cohortOf(3);
    const { mark, total } = await peoplePage(runs, askedOf({}));
    await db().participant.deleteMany({ where: { cohortId: id, personId: ids[0] ?? '' } });
    const person = await db().person.create({ data: { name: 'Another' } });
    const place = { cohortId: id, personId: person.id, experience: 'new', livedAs: 'carer' } as const;
    await db().participant.create({ data: place });
    expect((await peoplePage(runs, askedOf({}))).total).toBe(total);
    expect(await expectDone(choosePeople(runs, { asked: '', how: 'all', mark, person: [] }))).toEqual({
      changed: true,
    });
    expect(await db().peopleChosen.count({ where: { personIds: { has: person.id } } })).toBe(0);
  });

  it('takes nobody of another cohort, however their id is sent, and says how many are left out', async () => {
    const [mine, other] = [await cohortOf(2), await cohortOf(1)];
    const ticked = (person: string[]) => ({ asked: '', how: 'ticked' as const, mark: '', person });
    const came = await expectDone(choosePeople(mine.runs, ticked([...mine.ids, ...other.ids])));
    expect(came).toMatchObject({ left: 1 });
    if ('chosen' in came) expect(new Set(await chosenIds(mine.runs, came.chosen))).toEqual(new Set(mine.ids));
    // Of somebody who went meanwhile, the other ticks stay.
    await db().participant.deleteMany({ where: { personId: mine.ids[0] ?? '' } });
    expect(await expectDone(choosePeople(mine.runs, ticked(mine.ids)))).toMatchObject({ left: 1 });
    expect(await expectDone(choosePeople(mine.runs, ticked(other.ids)))).toEqual({ changed: true });
    expect(await choosePeople(mine.runs, ticked([]))).toMatchObject({ problems: [{ field: 'person' }] });
  });

  it('is the chooser’s alone, for a day', async () => {
    const { id, runs } = await cohortOf(1);
    const chosen = await chooseAll(runs);
    const other = await buildViewer({ kind: 'facilitator', cohortId: id });
    expect(await chosenBy(other, chosen)).toBeNull();
    await expect(takeAway(other, { chosen, format: 'csv' })).rejects.toThrow(NotFound);
    const tomorrow = new Date(now().getTime() + 25 * 60 * 60 * 1000);
    expect(await at(tomorrow, () => chosenBy(runs, chosen))).toBeNull();
    // Nobody chooses anybody: it goes all the same.
    await letOldGo(staff);
    expect(await db().peopleChosen.count({ where: { id: chosen } })).toBe(1);
    await at(tomorrow, () => letOldGo(staff));
    expect(await db().peopleChosen.count({ where: { id: chosen } })).toBe(0);
  });
});

describe('takeAway', () => {
  it('hands over what the list shows and no need, and says in the audit log how many, and who', async () => {
    const { id, ids, runs } = await cohortOf(2);
    const participant = await db().participant.findFirstOrThrow({ where: { cohortId: id } });
    await db().person.update({ where: { id: participant.personId }, data: { name: '=1+1', knownAs: 'Jo' } });
    await db().need.create({
      data: { cohortId: id, participantId: participant.id, kind: 'food', words: 'kosher-word', days: [] },
    });
    const chosen = await chooseAll(runs);
    const lines = await expectDone(takeAway(runs, { chosen, format: 'csv' }));
    const rows = rowsOf(lines, true);
    expect(rows).toHaveLength(3);
    expect(csvFile(rows)).not.toContain('kosher-word');
    expect(csvFile(rows)).toContain("'=1+1,Jo");
    expect(rows[1]?.[0]).toBe('From the demo: made up');
    const actorId = runs.kind === 'person' ? runs.personId : '';
    expect(await exports(chosen)).toEqual([{ verb: 'take a list of people away: 2 as CSV', actorId }]);
    const looks = { verb: 'take a list of people away', actorId, subject: { in: ids } };
    expect(await db().auditEvent.count({ where: looks })).toBe(2);
    // A workbook holds the same, and what looks like a formula is a text.
    const file = new File([await writtenWorkbook(rows, 'People')], 'people.xlsx');
    const read = await readSpreadsheet(file);
    expect('sheets' in read && read.sheets[0]?.rows.map(({ cells }) => cells.slice(0, 3))).toEqual(
      rows.map((cells) => cells.slice(0, 3)),
    );
  });

  it('refuses once somebody of them can’t be seen any more', async () => {
    const { id, ids, runs } = await cohortOf(2);
    const chosen = await chooseAll(runs);
    await db().participant.deleteMany({ where: { cohortId: id, personId: ids[0] ?? '' } });
    expect(await takeAway(runs, { chosen, format: 'xlsx' })).toMatchObject({
      problems: [{ message: '1 person of those that you chose can’t be seen any more. Choose again.' }],
    });
    expect(await exports(chosen)).toEqual([]);
  });
});

/** Two cohorts of one facilitator, the first with a coach and a contributor. */
async function twoCohorts() {
  const [before, next] = [await cohortOf(1), await cohortOf(0)];
  const personId = before.runs.kind === 'person' ? before.runs.personId : '';
  await db().role.create({ data: { personId, kind: 'facilitator', cohortId: next.id } });
  const runs = (await personViewer(personId)) ?? before.runs;
  const email = () => `${randomUUID()}@example.org`;
  const coach = { cohort: before.slug, name: 'Dr Zoë Coach', email: email(), worksAt: 'Elm Road' };
  const fellow = { cohort: before.slug, name: 'Fay Fellow', email: email(), part: 'Darzi Fellow' } as const;
  const { personId: coachId } = await expectDone(addCoach(staff, coach));
  const { personId: fellowId } = await expectDone(addContributor(staff, fellow));
  return { before, next, runs, coachId, fellowId };
}

describe('those who helped before', () => {
  it('are found without typing, join as what they were, and are told once however often it is pressed', async () => {
    const { next, runs, coachId, fellowId } = await twoCohorts();
    const { helpers } = await helpersBefore(runs, next.id, { search: 'zoe', page: 1 });
    expect(helpers).toMatchObject([
      { personId: coachId, kind: 'coach', worksAt: 'Elm Road', last: 'London' },
    ]);
    const helper = [
      { personId: coachId, kind: 'coach' as const },
      { personId: fellowId, kind: 'contributor' as const },
    ];
    const press = () => addAgain(runs, { cohort: next.slug, helper });
    const came = (await Promise.all([press(), press()])).map((one) => (one.ok ? one.value.came : 0));
    expect(came.reduce((sum, one) => sum + one)).toBe(2);
    expect(await teamOf(runs, next.id)).toMatchObject([
      { personId: coachId, kind: 'coach', worksAt: 'Elm Road' },
      { personId: fellowId, as: 'Darzi Fellow' },
    ]);
    expect(await db().message.count({ where: { personId: { in: [coachId, fellowId] } } })).toBe(2);
    expect((await helpersBefore(runs, next.id, { search: '', page: 1 })).total).toBe(0);
  });

  it('are those of cohorts that one runs, and only as what they were', async () => {
    const { next, coachId, fellowId, runs } = await twoCohorts();
    expect((await helpersBefore(next.runs, next.id, { search: '', page: 1 })).helpers).toEqual([]);
    const add = (viewer: Viewer, personId: string) =>
      addAgain(viewer, { cohort: next.slug, helper: [{ personId, kind: 'coach' }] });
    expect(await add(next.runs, coachId)).toMatchObject({ problems: [{ field: 'form' }] });
    expect(await add(runs, fellowId)).toMatchObject({ problems: [{ field: 'form' }] });
    expect(await teamOf(runs, next.id)).toEqual([]);
  });

  it('are left out and named with the reason, where no mail goes to them or they take part here', async () => {
    const { before, next, runs, coachId, fellowId } = await twoCohorts();
    const others = await Promise.all(
      ['Quiet', 'Nowhere', 'Seated'].map((name) =>
        db().person.create({
          data: {
            name,
            email: name === 'Nowhere' ? null : `${randomUUID()}@example.org`,
            noContactSince: name === 'Quiet' ? now() : null,
            roles: { create: { kind: 'coach', cohortId: before.id } },
          },
        }),
      ),
    );
    const [quiet, nowhere, seated] = others.map(({ id }) => id);
    await db().participant.create({
      data: { cohortId: next.id, personId: seated ?? '', experience: 'new', livedAs: 'carer' },
    });
    const chosen = await chooseAll(runs, `cohort=${before.slug}`);
    const found = await helpersAmong(runs, next.id, await chosenIds(runs, chosen));
    const cant = new Map(found.map((one) => [one.personId, one.cant]));
    expect([quiet, nowhere, seated, coachId].map((id) => cant.get(id ?? ''))).toEqual([
      'no contact',
      'no address',
      'takes part',
      null,
    ]);
    const helper = found.map(({ personId, kind }) => ({ personId, kind }));
    expect(await expectDone(addAgain(runs, { cohort: next.slug, helper }))).toMatchObject({
      came: 2,
      left: 3,
    });
    const team = (await teamOf(runs, next.id)).map(({ personId }) => personId);
    expect(new Set(team)).toEqual(new Set([coachId, fellowId]));
    const wrote = { personId: { in: [quiet ?? '', nowhere ?? '', seated ?? ''] } };
    expect(await db().message.count({ where: wrote })).toBe(0);
  });

  it('join no cohort that is put away, and it isn’t offered', async () => {
    const { next, runs, coachId } = await twoCohorts();
    await db().cohort.update({ where: { id: next.id }, data: { archivedAt: now() } });
    expect((await cohortsToChoose(runs)).map(({ id }) => id)).not.toContain(next.id);
    const helper = [{ personId: coachId, kind: 'coach' as const }];
    expect(await addAgain(runs, { cohort: next.slug, helper })).toMatchObject({
      problems: [{ message: 'This cohort is archived. Bring it back first.' }],
    });
  });
});

it('a filter is kept for oneself, replaced by its name, and removed by nobody else', async () => {
  const { id, runs } = await cohortOf(0);
  await expectDone(keepFilter(runs, { asked: 'part=coach&page=3&no=sense', name: 'Coaches' }));
  await expectDone(keepFilter(runs, { asked: 'part=coach&sort=latest', name: 'Coaches' }));
  const [kept] = await filtersOf(runs);
  expect(kept).toMatchObject({ name: 'Coaches', asked: 'part=coach&sort=latest' });
  expect(await keepFilter(runs, { asked: 'part=juggler', name: 'Nobody' })).toMatchObject({
    problems: [{ field: 'name' }],
  });
  const other = await buildViewer({ kind: 'facilitator', cohortId: id });
  expect(await filtersOf(other)).toEqual([]);
  await expect(dropFilter(other, { filter: kept?.id ?? '' })).rejects.toThrow(NotFound);
  await expectDone(dropFilter(runs, { filter: kept?.id ?? '' }));
  expect(await filtersOf(runs)).toEqual([]);
});
