import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/calendar/days';
import { changeCohort, createCohort } from '@/features/cohorts/commands';
import { cohortBySlug } from '@/features/cohorts/data';
import { importParticipants } from '@/features/participants/import/commands';
import { noChoices } from '@/features/participants/import/model';
import { addParticipant } from '@/features/participants/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { addSession, changeSession } from '@/features/schedule/commands';
import { scheduleOf } from '@/features/schedule/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';

const test = system('test');
const dates = ['2017-11-23', '2017-11-24', '2018-01-16'];

async function newCohort(places = 40, more: { key?: string; name?: string; dates?: string[] } = {}) {
  await publishProgramme(test, theEffectiveLayPartner);
  return createCohort(test, {
    programme: theEffectiveLayPartner.slug,
    name: `Cohort ${randomUUID()}`,
    area: 'London',
    commissioner: 'Academy',
    places,
    venue: 'Hall',
    dates,
    ...more,
  });
}

async function slugOfNew(places?: number): Promise<string> {
  const made = await newCohort(places);
  if (!made.ok) throw new Error('The cohort was refused');
  return made.value.slug;
}

const details = { experience: 'some', livedAs: 'patient', organisation: '' } as const;
const person = () => ({ name: 'Ana', email: `${randomUUID()}@example.org`, ...details });
const succeeded = (outcomes: readonly { ok: boolean }[]): number =>
  outcomes.filter((outcome) => outcome.ok).length;

describe('a new cohort', () => {
  it('begins with the programme’s themes and sessions', async () => {
    const cohort = await cohortBySlug(test, await slugOfNew());
    expect(cohort?.days.map(({ number, date, theme }) => [number, date, theme])).toEqual([
      [1, '2017-11-23', 'Co-production'],
      [2, '2017-11-24', 'Collaboration'],
      [3, '2018-01-16', 'Continuing development'],
    ]);
    expect(await scheduleOf(test, cohort?.id ?? '')).toHaveLength(theEffectiveLayPartner.sessions.length);
  });

  it('is one, however often and however fast its form is sent', async () => {
    const key = randomUUID();
    const name = `Twice ${key}`;
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => newCohort(40, { key, name })));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.slug)).size).toBe(1);
    expect(await db().cohort.count({ where: { name } })).toBe(1);
  });

  it('gets an address of its own when another has the name', async () => {
    const name = `Same ${randomUUID()}`;
    const [first, second] = [await newCohort(40, { name }), await newCohort(40, { name })];
    expect(second.ok && first.ok && second.value.slug).toBe(first.ok && `${first.value.slug}-2`);
  });

  it.each([
    [['2017-11-24', '2017-11-23', '2018-01-16'], 'day2'],
    [['2017-11-23', '2017-11-23', '2018-01-16'], 'day2'],
    [['2018-02-28', '2018-02-29', '2018-03-16'], 'day2'],
  ])('is refused with days %j, at %s', async (wrong, field) => {
    expect(await newCohort(40, { dates: wrong })).toMatchObject({ ok: false, problems: [{ field }] });
  });
});

const place = { area: 'A', places: 40, venue: 'V', contact: '' };

describe('how many days', () => {
  const change = (cohort: string, version: number, days: string[]) =>
    changeCohort(test, { cohort, version, ...place, name: 'N', dates: days });
  const daysOf = async (slug: string) =>
    (await cohortBySlug(test, slug))?.days.map(({ date, theme }) => [date, theme]);

  it.each([[1], [2], [10]])('can be %i from the start', async (count) => {
    const days = Array.from({ length: count }, (_, index) => addDays('2018-03-01', index));
    const made = await newCohort(40, { dates: days });
    if (!made.ok) throw new Error('The cohort was refused');
    expect((await daysOf(made.value.slug))?.map(([date]) => date)).toEqual(days);
  });

  it('can grow, and shrink again while nothing hangs on what goes', async () => {
    const cohort = await slugOfNew();
    expect(await change(cohort, 1, [...dates, '2018-02-01'])).toMatchObject({ ok: true });
    expect((await daysOf(cohort))?.at(-1)).toEqual(['2018-02-01', '']);
    expect(await change(cohort, 2, dates)).toMatchObject({ ok: true });
    expect(await daysOf(cohort)).toHaveLength(3);
  });

  it('stay where a session hangs on one, in words, and nothing is changed', async () => {
    const cohort = await slugOfNew();
    expect(await change(cohort, 1, dates.slice(0, 2))).toEqual({
      ok: false,
      problems: [
        {
          field: 'days',
          message: 'Day 3 can’t be taken away: it has sessions in the schedule. Nothing was changed.',
        },
      ],
    });
    expect(await cohortBySlug(test, cohort)).toMatchObject({ area: 'London', version: 1 });
    await db().session.deleteMany({ where: { day: { number: 3, cohort: { slug: cohort } } } });
    expect(await change(cohort, 1, dates.slice(0, 2))).toMatchObject({ ok: true });
    expect(await change(cohort, 2, dates)).toMatchObject({ ok: true });
    expect((await daysOf(cohort))?.at(-1)).toEqual(['2018-01-16', 'Continuing development']);
  });
});

describe('two people at once', () => {
  it('changing a cohort: the second is told, and nothing is overwritten', async () => {
    const cohort = await slugOfNew();
    const change = {
      cohort,
      version: 1,
      ...place,
      dates,
    };
    const outcomes = await Promise.all([
      changeCohort(test, { ...change, name: 'Ours' }),
      changeCohort(test, { ...change, name: 'Theirs' }),
    ]);
    expect(succeeded(outcomes)).toBe(1);
    const kept = (await cohortBySlug(test, cohort))?.name;
    const told = outcomes.find((outcome) => !outcome.ok);
    expect(JSON.stringify(told)).toContain(`It now says: ${kept}`);
  });

  it('taking the last place: one gets it', async () => {
    const cohort = await slugOfNew(3);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => addParticipant(test, { cohort, ...person() })),
    );
    expect(succeeded(outcomes)).toBe(3);
  });

  it('adding the same person: they are in once', async () => {
    const cohort = await slugOfNew();
    const same = person();
    expect(
      succeeded(
        await Promise.all(Array.from({ length: 8 }, () => addParticipant(test, { cohort, ...same }))),
      ),
    ).toBe(1);
  });
});

describe('a list of 5,000 people', () => {
  it('comes in whole, once, and not beyond the places', async () => {
    await publishProgramme(test, theEffectiveLayPartner);
    const cohort = await slugOfNew(1_000);
    const id = randomUUID();
    const choices = { ...noChoices, blanks: { experience: 'some', livedAs: 'patient' } };
    const rowsFor = (count: number) => [
      { line: 1, cells: ['name', 'email'] },
      ...Array.from({ length: count }, (_, index) => ({
        line: index + 2,
        cells: [`Person ${index}`, index % 5 === 0 ? '' : `${id}.${index}@example.org`],
      })),
    ];
    expect(
      await importParticipants(test, { cohort, rows: rowsFor(5_000), choices, goodRows: false }),
    ).toMatchObject({
      ok: false,
      problems: [{ message: 'There are 5000 people in the list and 1000 free places.' }],
    });
    expect(
      await importParticipants(test, { cohort, rows: rowsFor(1_000), choices, goodRows: false }),
    ).toMatchObject({
      ok: true,
      value: { people: 1_000 },
    });
    expect(await db().participant.count({ where: { cohort: { slug: cohort } } })).toBe(1_000);
    expect(
      await importParticipants(test, { cohort, rows: rowsFor(10), choices, goodRows: false }),
    ).toMatchObject({
      ok: false,
    });
  });
});

describe('a schedule', () => {
  it('moves the later sessions along when asked, and tells whoever edits an older version', async () => {
    const slug = await slugOfNew();
    const cohort = await cohortBySlug(test, slug);
    const [first, second] = (await scheduleOf(test, cohort?.id ?? '')).filter(
      (session) => session.dayNumber === 1,
    );
    if (!first || !second) throw new Error('The programme has sessions on day 1');
    const longer = {
      cohort: slug,
      session: first.id,
      version: 1,
      title: first.title,
      start: '9:30',
      minutes: 45,
      format: first.format,
      leads: [],
      shift: 'yes',
    } as const;
    expect(await changeSession(test, { ...longer, leads: [] })).toMatchObject({ ok: true });
    const after = (await scheduleOf(test, cohort?.id ?? '')).find((session) => session.id === second.id);
    expect(after?.startMinute).toBe(second.startMinute + 15);
    expect(await changeSession(test, { ...longer, leads: [] })).toMatchObject({
      ok: false,
      problems: [{ field: 'form' }],
    });
    expect(
      await addSession(test, {
        cohort: slug,
        day: 1,
        title: 'Late',
        start: '23:30',
        minutes: 60,
        format: 'talk',
        leads: [],
      }),
    ).toMatchObject({ ok: false, problems: [{ field: 'minutes' }] });
  });
});
