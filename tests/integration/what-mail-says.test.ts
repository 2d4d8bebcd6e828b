import { beforeAll, describe, expect, it } from 'vitest';
import { changeStage } from '@/features/evaluations/commands';
import {
  changeText,
  noteMailRead,
  sendTextTest,
  takeTextBack,
} from '@/features/evaluations/collecting/mail-texts/commands';
import { stageById } from '@/features/evaluations/data';
import { inviteEverybody, openNow } from '@/features/evaluations/collecting/mailing/commands';
import { stageOf } from '@/features/evaluations/data';
import { messageById } from '@/features/messages/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { buildViewer, inTheRoom } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { type Room, room } from '@tests/support/sending';

let administrator: Viewer;
beforeAll(async () => {
  administrator = await buildViewer({ kind: 'administrator' });
});

/** What went to somebody, as an administrator reads it where there is no mail server. */
async function mailTo(personId: string): Promise<{ subject: string; text: string }[]> {
  await db().message.updateMany({ where: { personId }, data: { status: 'kept' } });
  const rows = await db().message.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  const read = await Promise.all(rows.map(({ id }) => messageById(administrator, id)));
  return read.map((message) => ({ subject: message?.subject ?? '', text: message?.text ?? '' }));
}

const first = ({ participants }: Room) => participants[0]?.personId ?? '';
const invitation = ({ ref }: Room) => ({ ...ref, meaning: 'invitation', language: 'en' }) as const;
const own = { subject: 'Your three days', text: 'We would love to hear.' };

describe('a text', () => {
  it('goes in the facilitator’s words, until they take them back', async () => {
    const here = await room('linked', 1);
    await expectDone(changeText(here.runs, { ...invitation(here), ...own }));
    await inTheRoom(() => expectDone(inviteEverybody(here.runs, here.ref)));
    const [mail] = await mailTo(first(here));
    expect(mail?.subject).toBe('Your three days');
    expect(mail?.text).toContain('Hello Person 0,\n\nWe would love to hear.\n\n');
    await expectDone(takeTextBack(here.runs, invitation(here)));
    expect(await db().mailText.count({ where: { stageId: here.stageId } })).toBe(0);
  });

  it('changed in one language leaves those alone who are written to in another', async () => {
    const here = await room('linked', 1);
    await expectDone(changeText(here.runs, { ...invitation(here), language: 'cy', ...own }));
    await inTheRoom(() => expectDone(inviteEverybody(here.runs, here.ref)));
    expect((await mailTo(first(here)))[0]?.text).not.toContain('We would love to hear.');
  });

  it('goes to whoever tries it and to nobody else, and says that it is a test', async () => {
    const here = await room('linked', 1);
    await expectDone(sendTextTest(here.runs, invitation(here)));
    if (here.runs.kind !== 'person') throw new Error('A facilitator is a person');
    const [mail] = await mailTo(here.runs.personId);
    expect(mail?.subject).toMatch(/^Test: /);
    expect(mail?.text).toContain('Its links open nobody’s form');
    expect(await mailTo(first(here))).toEqual([]);
  });

  it('before the course neither thanks for it nor asks how it was', async () => {
    const here = await room('linked', 1);
    await db().stage.update({
      where: { id: here.stageId },
      data: { key: 'before', opensAt: new Date('2017-11-09T09:00:00Z') },
    });
    const ref = { ...here.ref, stage: 'before' };
    await at('2017-11-10T10:00:00Z', () => expectDone(inviteEverybody(here.runs, ref)));
    const [mail] = await mailTo(first(here));
    expect(mail?.text).toContain('Before The Effective Lay Partner (London) begins');
    expect(mail?.text).not.toMatch(/how it was|Thank you/);
  });

  it('counts as read for all forms of a cohort once somebody says so', async () => {
    const here = await room('linked', 1);
    await expectDone(noteMailRead(here.runs, { cohort: here.slug }));
    const since = async () => (await stageById(here.runs, here.stageId))?.mailReadAt;
    expect(await since()).toBeInstanceOf(Date);
    await expectDone(changeText(here.runs, { ...invitation(here), ...own }));
    expect(await since()).toBeNull();
    await expectDone(noteMailRead(here.runs, { cohort: here.slug }));
    const settings = { promise: 'linked', opensOn: '2018-01-16', opensTime: '15:30' } as const;
    await at('2017-12-01T09:00:00Z', () =>
      expectDone(
        changeStage(here.runs, { ...here.ref, ...settings, closesOn: '2018-02-20', closesTime: '' }),
      ),
    );
    expect(await since()).toBeNull();
    await db().stage.update({ where: { id: here.stageId }, data: { mailing: false } });
    await expectDone(noteMailRead(here.runs, { cohort: here.slug }));
    expect(await since()).toBeNull();
  });
});

describe('a form that is opened now', () => {
  const planned = async (people: number) => {
    const here = await room('linked', people);
    const opensAt = new Date('2018-01-20T09:00:00Z');
    await db().stage.update({ where: { id: here.stageId }, data: { opensAt } });
    return here;
  };

  it('has written to everybody by mail when the press has come back, but for those who want none', async () => {
    const here = await planned(3);
    const quiet = here.participants[2]?.personId ?? '';
    await db().person.update({ where: { id: quiet }, data: { noRemindersSince: new Date(0) } });
    expect(await at('2018-01-17T10:00:00Z', () => openNow(here.runs, here.ref))).toMatchObject({
      ok: true,
      value: { sent: 2 },
    });
    expect(await mailTo(first(here))).toHaveLength(1);
    expect(await mailTo(quiet)).toEqual([]);
  });

  it('waits for the morning at night, and writes to nobody while its mail is paused', async () => {
    const late = await planned(1);
    const sent = await at('2018-01-17T21:00:00Z', () => openNow(late.runs, late.ref));
    expect(sent).toMatchObject({ ok: true, value: { sent: 0 } });
    const paused = await planned(1);
    await db().stage.update({ where: { id: paused.stageId }, data: { mailing: false } });
    const none = await at('2018-01-17T10:00:00Z', () => openNow(paused.runs, paused.ref));
    expect(none).toMatchObject({ ok: true, value: { sent: 0 } });
  });
});

it.each([
  ['2018-03-24', '23:59', '2018-03-25T00:00:00.000Z'],
  ['2018-03-25', '', '2018-03-25T23:00:00.000Z'],
  ['2018-10-27', '', '2018-10-27T23:00:00.000Z'],
  ['2018-10-28', '23:59', '2018-10-29T00:00:00.000Z'],
  ['2018-03-25', '17:00', '2018-03-25T16:00:00.000Z'],
])(
  'a form that can be answered until %s %s closes at %s, across a change of clocks',
  async (on, time, end) => {
    const here = await room('linked', 1);
    const settings = { promise: 'linked', opensOn: '2018-01-16', opensTime: '15:30' } as const;
    await at('2017-12-01T09:00:00Z', () =>
      expectDone(changeStage(here.runs, { ...here.ref, ...settings, closesOn: on, closesTime: time })),
    );
    const stage = await stageOf(here.runs, here.cohortId, 'immediate');
    expect(stage?.closesAt?.toISOString()).toBe(end);
  },
);
