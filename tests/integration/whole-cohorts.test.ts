import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveRole } from '@/features/accounts/data';
import { mergeOrganisations, renameOrganisation } from '@/features/accounts/organisations/commands';
import { organisations } from '@/features/accounts/organisations/data';
import { changeCohort } from '@/features/cohorts/commands';
import {
  archivedCohorts,
  cohortBySlug,
  cohortsOf,
  commissionedCohorts,
  listedCohorts,
} from '@/features/cohorts/data';
import { archiveCohort, bringBack, copyCohort } from '@/features/cohorts/keeping/commands';
import { mayCopy } from '@/features/cohorts/keeping/data';
import { invite, takeAway } from '@/features/cohorts/roles/commands';
import { holdersOf } from '@/features/cohorts/roles/data';
import { readinessOf } from '@/features/set-up/data';
import { db } from '@/server/db';
import { NotFound, Refused } from '@/server/errors';
import { permission } from '@/server/permission';
import { personViewer, system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { buildStage, type BuiltStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

let administrator: Viewer;
beforeAll(async () => {
  administrator = await buildViewer({ kind: 'administrator' });
});

const organisation = async (name: string = randomUUID()) =>
  (await db().organisation.create({ data: { name } })).id;
const cohortIn = async ({ slug }: BuiltStage) => {
  const cohort = await cohortBySlug(administrator, slug);
  if (!cohort) throw new Error('The cohort was just made');
  return cohort;
};

/** Saves a cohort's details as they are, but for who commissioned it. */
async function commission(
  built: BuiltStage,
  commissioner: string | { id: string },
  given: { version?: number } = {},
) {
  const { slug, name, area, places, venue, contact, version, days } = await cohortIn(built);
  const dates = days.map(({ date }) => date);
  const details = { cohort: slug, name, area, places, venue, contact, version, dates };
  return changeCohort(administrator, { ...details, commissioner, ...given });
}

describe('an organisation', () => {
  it('is not made a second time by a slip of capitals', async () => {
    const built = await buildStage('linked', 0);
    const name = `Academy ${randomUUID()}`;
    const id = await organisation(name);
    await expectDone(commission(built, name.toUpperCase()));
    expect((await cohortIn(built)).commissionerId).toBe(id);
  });

  it('is not made by a change that is refused', async () => {
    const built = await buildStage('linked', 0);
    const name = `Refused ${randomUUID()}`;
    const stale = { version: (await cohortIn(built)).version - 1 };
    expect(await commission(built, name, stale)).toMatchObject({ ok: false });
    expect(await db().organisation.count({ where: { name } })).toBe(0);
  });

  it('that was merged meanwhile is chosen anew: the form comes back with what was typed', async () => {
    const built = await buildStage('linked', 0);
    const gone = await commission(built, { id: randomUUID() });
    expect(gone).toMatchObject({ ok: false, problems: [{ field: 'commissioner' }] });
  });

  it('merged into the other while that one is merged into it stays once, with the cohorts of both', async () => {
    const [one, other] = [await organisation(), await organisation()];
    const builts = [await buildStage('linked', 0), await buildStage('linked', 0)];
    for (const [index, id] of [one, other].entries())
      await db().cohort.update({
        where: { id: builts[index]?.cohortId ?? '' },
        data: { commissionerId: id },
      });
    const both = await Promise.all([
      mergeOrganisations(administrator, { organisation: one, into: other }),
      mergeOrganisations(administrator, { organisation: other, into: one }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [left, ...more] = await db().organisation.findMany({
      where: { id: { in: [one, other] } },
      select: { cohorts: { select: { id: true } } },
    });
    expect([left?.cohorts.length, more.length]).toEqual([2, 0]);
  });

  it('is renamed, but not to what another is called', async () => {
    const [one, other] = [await organisation(), await organisation(`Taken ${randomUUID()}`)];
    const taken = (await organisations(administrator)).find(({ id }) => id === other)?.name ?? '';
    expect(
      await renameOrganisation(administrator, { organisation: one, name: taken.toLowerCase() }),
    ).toMatchObject({ ok: false });
    await expectDone(renameOrganisation(administrator, { organisation: one, name: `New ${one}` }));
  });

  it('that is there twice becomes one: its cohorts and commissioners go along, each once', async () => {
    const built = await buildStage('linked', 0);
    const [wrong, right] = [await organisation(), await organisation()];
    await expectDone(commission(built, { id: wrong }));
    const { personId } = { personId: (await db().person.create({ data: { name: 'Cora' } })).id };
    await write(permission(system('test'), 'test', 'test', true), async (tx) => {
      for (const organisationId of [wrong, right])
        await saveRole(tx, { personId, kind: 'commissioner', organisationId });
    });
    await expectDone(mergeOrganisations(administrator, { organisation: wrong, into: right }));
    const cora = await personViewer(personId);
    expect(cora?.kind === 'person' && cora.grants).toHaveLength(1);
    expect(cora && (await commissionedCohorts(cora)).map(({ slug }) => slug)).toEqual([built.slug]);
    expect(await db().organisation.count({ where: { id: wrong } })).toBe(0);
  });
});

describe('whoever runs a cohort', () => {
  it('invites its commissioner, who sees this cohort and no other, and is told by mail', async () => {
    const built = await buildStage('linked', 0);
    const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    const email = `${randomUUID()}@example.org`;
    const asked = { cohort: built.slug, kind: 'commissioner', name: 'Cora', email } as const;
    await expectDone(invite(runs, asked));
    const person = await db().person.findUniqueOrThrow({ where: { email } });
    const cora = await personViewer(person.id);
    expect(cora && (await commissionedCohorts(cora)).map(({ slug }) => slug)).toEqual([built.slug]);
    expect(await db().message.count({ where: { personId: person.id, kind: 'role-given' } })).toBe(1);
    expect((await readinessOf(runs, { ...(await cohortIn(built)), places: 1 })).commissioners).toBe(1);
  });

  it('takes a role in it away, but neither their own nor one that holds for more', async () => {
    const built = await buildStage('linked', 0);
    const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    const email = `${randomUUID()}@example.org`;
    await expectDone(
      invite(runs, { cohort: built.slug, kind: 'facilitator', name: 'Fay of this cohort', email }),
    );
    const holders = await holdersOf(runs, await cohortIn(built));
    const roleOf = (name: string) => holders.find((holder) => holder.name === name)?.roleId ?? '';
    const from = { cohort: built.slug };
    expect(await takeAway(runs, { ...from, role: roleOf('A facilitator') })).toMatchObject({ ok: false });
    await expectDone(takeAway(runs, { ...from, role: roleOf('Fay of this cohort') }));
    const larger = await db().role.create({
      data: {
        personId: (await db().person.create({ data: { name: 'Cora' } })).id,
        kind: 'commissioner',
        organisationId: (await cohortIn(built)).commissionerId,
      },
    });
    await expect(takeAway(runs, { ...from, role: larger.id })).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a whole cohort', () => {
  it('is copied with its themes and sessions, and without its people', async () => {
    const built = await buildStage('linked', 2);
    const { id, days, programmeId } = await cohortIn(built);
    await db().session.create({
      data: { dayId: days[0]?.id ?? '', startMinute: 600, minutes: 30, title: 'Welcome', format: 'talk' },
    });
    const runs = await buildViewer({ kind: 'administrator' });
    const copied = await copyCohort(runs, {
      cohort: built.slug,
      key: randomUUID(),
      name: `Copy of ${id}`,
      area: 'Kent',
      places: 20,
      venue: 'Hall',
      contact: '',
      commissioner: { id: (await cohortIn(built)).commissionerId },
      dates: ['2019-01-10', '2019-01-11'],
    });
    const made = await cohortBySlug(runs, copied.ok ? copied.value.slug : '');
    expect(made).toMatchObject({ programmeId, days: [{ theme: 'Day 1' }, { theme: 'Day 2' }] });
    expect(made && (await readinessOf(runs, made))).toMatchObject({ participants: 0, sessions: 1, unled: 1 });
  });

  it('is copied by nobody who runs it alone: they begin no cohort of the programme', async () => {
    const built = await buildStage('linked', 0);
    const { programmeId, commissionerId } = await cohortIn(built);
    const alone = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    expect([mayCopy(alone, { programmeId }), mayCopy(administrator, { programmeId })]).toEqual([false, true]);
    const like = { name: 'Copy', area: 'Kent', places: 20, venue: 'Hall', contact: '' };
    const asked = { ...like, cohort: built.slug, key: randomUUID(), commissioner: { id: commissionerId } };
    const copied = copyCohort(alone, { ...asked, dates: ['2019-01-10'] });
    await expect(copied).rejects.toBeInstanceOf(Refused);
    expect(await db().cohort.count({ where: { programmeId } })).toBe(1);
  });

  it('leaves the list, and nothing else, when it is archived, and comes back', async () => {
    const built = await buildStage('linked', 0);
    const ref = { cohort: built.slug };
    const inEach = async () => {
      const lists = [await listedCohorts(administrator), await archivedCohorts(administrator)];
      return [...lists, await cohortsOf(administrator)].map((list) =>
        list.some(({ slug }) => slug === built.slug),
      );
    };
    await expectDone(archiveCohort(administrator, ref));
    expect(await inEach()).toEqual([false, true, true]);
    await expectDone(bringBack(administrator, ref));
    expect(await inEach()).toEqual([true, false, true]);
  });
});
