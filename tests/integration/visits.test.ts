import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeRole } from '@/features/accounts/administration/commands';
import { sendSignIn, useLink } from '@/features/accounts/sign-in/commands';
import { signInOf } from '@/features/accounts/sign-in/data';
import { linkState } from '@/features/accounts/sign-in/model';
import { signOut, signOutEverywhere } from '@/features/accounts/visits/commands';
import { ownVisits, saveVisit } from '@/features/accounts/visits/data';
import { deliverMessage } from '@/features/messages/delivering/commands';
import { changeParticipant, withdrawParticipant } from '@/features/participants/commands';
import { changeMember, leaveTeam } from '@/features/participants/team/commands';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { seal, unseal } from '@/server/seal';
import { guest, system, type Viewer, visitViewer } from '@/server/viewer';
import { write } from '@/server/write';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { buildRoom } from '@tests/support/seated-cohort';

const staff = system('test');
const someEmail = () => `${randomUUID()}@example.org`;
const place = { experience: 'some', livedAs: 'patient', organisation: '' } as const;

/** Signs somebody in on one more browser. @returns the visit that its cookie names. */
const signIn = async (personId: string): Promise<string> =>
  (await write(permission(staff, 'test', 'test', true), (tx) => saveVisit(tx, personId))).id;

const isOpen = async (visitId: string): Promise<boolean> => (await visitViewer(visitId)) !== null;

async function come(visitId: string): Promise<Viewer> {
  const viewer = await visitViewer(visitId);
  if (!viewer) throw new Error('The visit has ended');
  return viewer;
}

let mail: MailServer;
let personId: string;
let email: string;

beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());

beforeEach(async () => {
  email = someEmail();
  ({ id: personId } = await db().person.create({ data: { name: 'Ama Boateng', email } }));
});

describe('a visit', () => {
  it('ends with “Sign out”, for every copy of its cookie, and no other does', async () => {
    const [here, phone] = [await signIn(personId), await signIn(personId)];
    await expectDone(signOut(await come(here), {}));
    expect([await isOpen(here), await isOpen(phone)]).toEqual([false, true]);
  });
  it('ends with “Sign out everywhere”, and so do all others of that person, and nobody else’s', async () => {
    const { id: other } = await db().person.create({ data: { name: 'Ben', email: someEmail() } });
    const [here, phone, theirs] = [await signIn(personId), await signIn(personId), await signIn(other)];
    await expectDone(signOutEverywhere(await come(here), {}));
    expect([await isOpen(here), await isOpen(phone), await isOpen(theirs)]).toEqual([false, false, true]);
  });
  it('ends by itself after a week, and is cleared away', async () => {
    const visit = await signIn(personId);
    const week = now().getTime() + 7 * 24 * 60 * 60_000;
    await at(new Date(week - 60_000), async () => expect(await isOpen(visit)).toBe(true));
    await at(new Date(week + 60_000), async () => {
      expect(await isOpen(visit)).toBe(false);
      await signIn(personId);
    });
    expect(await db().visit.count({ where: { personId } })).toBe(1);
  });
  it('is listed for its own person, who sees which one is here', async () => {
    const [here, phone] = [await signIn(personId), await signIn(personId)];
    await signIn((await db().person.create({ data: { name: 'Ben', email: someEmail() } })).id);
    const listed = await ownVisits(await come(here));
    expect(new Map(listed.map((visit) => [visit.id, visit.here]))).toEqual(
      new Map([
        [here, true],
        [phone, false],
      ]),
    );
    expect(await ownVisits(guest())).toEqual([]);
  });
  it('ends when somebody signs in on the same browser', async () => {
    const before = await signIn(personId);
    await sendSignIn(system('sign-in'), {
      requestId: randomUUID(),
      sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url'),
    });
    const { token } = await newestLink();
    const { visit } = await expectDone(useLink(await come(before), { token, networkAddress: 'here' }));
    expect([await isOpen(before), await isOpen(visit?.id ?? '')]).toEqual([false, true]);
  });
});

async function newestLink(): Promise<{ token: string }> {
  const { sealed } = await db().message.findFirstOrThrow({
    where: { personId, kind: 'sign-in' },
    orderBy: { createdAt: 'desc' },
  });
  return { token: /link\/(\S+)/.exec((sealed && unseal(sealed, 'message')) ?? '')?.[1] ?? '' };
}

describe('when a role is taken away, visits end', () => {
  it('with a role that was given', async () => {
    const { id: roleId } = await db().role.create({ data: { personId, kind: 'facilitator' } });
    const visit = await signIn(personId);
    await expectDone(revokeRole(staff, { personId, roleId }));
    expect(await isOpen(visit)).toBe(false);
  });
  it('with a place in the team, once it is left', async () => {
    const room = await buildRoom({ people: 1, tables: 1 });
    const coach = room.coaches[0] ?? '';
    const visit = await signIn(coach);
    expect((await leaveTeam(staff, { cohort: room.slug, person: coach })).ok).toBe(false);
    expect(await isOpen(visit)).toBe(true);
    await db().tableGroup.updateMany({ where: { coachId: coach }, data: { coachId: null } });
    await expectDone(leaveTeam(staff, { cohort: room.slug, person: coach }));
    expect(await isOpen(visit)).toBe(false);
  });
  it('with a place in a cohort', async () => {
    const room = await buildRoom({ people: 1, tables: 1 });
    const participant = room.people[0]?.id ?? '';
    const { personId: leaver } = await db().participant.findUniqueOrThrow({ where: { id: participant } });
    const visit = await signIn(leaver);
    await expectDone(withdrawParticipant(staff, { cohort: room.slug, participant }));
    expect(await isOpen(visit)).toBe(false);
  });
});

describe('a new address', () => {
  async function participantWithAddress() {
    const room = await buildRoom({ people: 1, tables: 1 });
    await db().cohort.update({ where: { id: room.cohort.id }, data: { places: 5 } });
    const { id: participant } = await db().participant.create({
      data: { cohortId: room.cohort.id, personId, experience: 'some', livedAs: 'patient' },
    });
    return (after: { name?: string; email: string | null }) =>
      expectDone(
        changeParticipant(staff, { cohort: room.slug, participant, name: 'Ama Boateng', ...after, ...place }),
      );
  }

  it('is told at the old one, once, and what opened by that one ends', async () => {
    const change = await participantWithAddress();
    const visit = await signIn(personId);
    await sendSignIn(system('sign-in'), {
      requestId: randomUUID(),
      sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url'),
    });
    const { token } = await newestLink();
    await change({ email: someEmail() });
    expect(await isOpen(visit)).toBe(false);
    expect(linkState(await signInOf(guest(), token), now())).toBe('expired');
    const told = await db().message.findFirstOrThrow({ where: { personId, kind: 'address-changed' } });
    expect(Buffer.from(told.sealedTo ?? []).toString('latin1')).not.toContain(email);
    await deliverMessage(staff, { messageId: told.id });
    expect(mail.received.map(({ to }) => to)).toEqual([email]);
    expect(mail.received[0]?.text).toMatch(
      /put another one in its place.*If you did not, tell the person who runs your course/s,
    );
    expect(mail.received[0]?.text).not.toContain('Ama');
    expect(await db().message.findUniqueOrThrow({ where: { id: told.id } })).toMatchObject({
      status: 'sent',
      sealed: null,
      sealedTo: null,
    });
  });
  it('that is the same, or the first one, is told to nobody', async () => {
    const change = await participantWithAddress();
    const visit = await signIn(personId);
    await change({ name: 'Ama B.', email });
    expect(await isOpen(visit)).toBe(true);
    await db().person.update({ where: { id: personId }, data: { email: null } });
    await change({ email: someEmail() });
    expect(await isOpen(visit)).toBe(false);
    expect(await db().message.count({ where: { personId, kind: 'address-changed' } })).toBe(0);
  });
  it('of somebody on the team is told as well', async () => {
    const room = await buildRoom({ people: 1, tables: 1 });
    const coach = room.coaches[0] ?? '';
    await db().person.update({ where: { id: coach }, data: { email: someEmail() } });
    await expectDone(
      changeMember(staff, {
        cohort: room.slug,
        person: coach,
        name: 'Dr Coach 1',
        email: someEmail(),
        worksAt: '',
      }),
    );
    expect(await db().message.count({ where: { personId: coach, kind: 'address-changed' } })).toBe(1);
  });
});
