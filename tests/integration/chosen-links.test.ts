import { beforeEach, describe, expect, it } from 'vitest';
import { lookAtChosen, sendLinks } from '@/features/evaluations/collecting/links/commands';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room, send } from '@tests/support/sending';

const decidedAt = new Date('2018-01-17T08:40:00Z');
const then = <T>(work: () => Promise<T>) => at('2018-01-17T08:41:00Z', work);

let here: Room;
let ids: string[];
beforeEach(async () => {
  here = await room('linked', 5);
  ids = here.participants.map(({ personId }) => personId);
});

const mails = () => db().message.count({ where: { about: here.stageId } });
const press = (people: readonly string[]) =>
  then(() => expectDone(sendLinks(here.runs, { ...here.ref, people, decidedAt })));

describe('links to those who are chosen', () => {
  it('go to them alone, and to each once, pressed twice at the same moment', async () => {
    const chosen = ids.slice(0, 3);
    const [one, other] = await Promise.all([press(chosen), press(chosen)]);
    expect([one.sent, other.sent].sort()).toEqual([0, 3]);
    expect([one, other].find(({ sent }) => sent === 0)?.without).toMatchObject(
      chosen.map(() => ({ why: 'was sent their link a moment ago, or has just answered' })),
    );
    expect(await mails()).toBe(3);
  });

  it('go again to whoever had one before that was decided', async () => {
    await press([ids[0] ?? '']);
    const later = { ...here.ref, people: [ids[0] ?? ''], decidedAt: new Date('2018-01-17T09:00:00Z') };
    const again = await at('2018-01-17T09:01:00Z', () => expectDone(sendLinks(here.runs, later)));
    expect([again.sent, await mails()]).toEqual([1, 2]);
  });

  it('say of everybody else why not: answered, left, no address, no messages', async () => {
    await send(here, 0, 1);
    const [, left, noAddress, quiet, fine] = ids;
    await db().participant.updateMany({ where: { personId: left }, data: { withdrawnAt: decidedAt } });
    await db().person.update({ where: { id: noAddress }, data: { email: null } });
    await db().person.update({ where: { id: quiet }, data: { noRemindersSince: decidedAt } });
    const { sent, without } = await press(ids);
    expect([sent, await mails()]).toEqual([1, 1]);
    expect(without.map(({ why }) => why)).toEqual([
      'has answered',
      'has left',
      'has no email address',
      'asked for no messages. If they ask you for their link, choose them alone',
    ]);
    expect(await db().message.findMany({ where: { about: here.stageId } })).toMatchObject([
      { personId: fine },
    ]);
    expect(await press([quiet ?? ''])).toEqual({ sent: 1, without: [] });
  });

  it('go to nobody who was not asked, and only once the form is open', async () => {
    const elsewhere = await room('linked', 1);
    const gone = [elsewhere.participants[0]?.personId ?? '', crypto.randomUUID()];
    const without = gone.map(() => ({ name: 'Somebody', email: null, why: 'has left' }));
    const looked = await then(() => expectDone(lookAtChosen(here.runs, { ...here.ref, people: gone })));
    expect(looked).toEqual({ to: [], without });
    expect(await press(gone)).toEqual({ sent: 0, without });
    const before = await at('2017-06-01T09:00:00Z', () =>
      sendLinks(here.runs, { ...here.ref, people: ids, decidedAt }),
    );
    expect(before).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
    expect(await mails()).toBe(0);
  });

  it('go to nobody to whom a reminder went since they were looked at', async () => {
    const [personId = ''] = ids;
    const reminder = { personId, kind: 'reminder', about: here.stageId, subject: 'Again' };
    await db().message.create({ data: { ...reminder, createdAt: new Date('2018-01-17T08:40:30Z') } });
    expect(await press([personId])).toMatchObject({ sent: 0 });
  });

  it('have reached whoever the last one reached, whatever came back before', async () => {
    const [personId = ''] = ids;
    const bounced = async () =>
      (await ledgerOf(here.runs, here.stageId)).find((entry) => entry.personId === personId)?.bounced;
    const message = { personId, kind: 'invitation', about: here.stageId, subject: 'Your form' };
    await db().message.create({
      data: { ...message, status: 'failed', problem: 'No such box', createdAt: new Date('2018-01-16') },
    });
    expect(await bounced()).toBe('No such box');
    await db().message.create({ data: { ...message, status: 'sent', createdAt: new Date('2018-01-17') } });
    expect(await bounced()).toBeNull();
  });

  it('need somebody to go to', async () => {
    expect(await then(() => lookAtChosen(here.runs, { ...here.ref, people: [] }))).toMatchObject({
      ok: false,
      problems: [{ field: 'people', message: 'Tick whom to send their link.' }],
    });
  });
});
