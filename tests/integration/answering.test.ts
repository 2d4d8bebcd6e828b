import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { answering } from '@/server/viewer';
import { ballotsIn, marksAt, release, textsAt } from '@tests/support/ballots';
import { afterTheCourse, buildStage, type BuiltStage, buildViewer, inTheRoom } from '@tests/support/build';
import { sendAnswers } from '@tests/support/send-answers';

const all = { 'small-groups': '5', 'table-coaches': '4', recommend: '5', 'most-useful': 'The coaches' };
const sendAll = (link: string, sent: Record<string, string> = all) =>
  inTheRoom(async () => {
    const viewer = answering(link);
    await answerPart(viewer, { part: 1, intent: 'continue', sent });
    return sendAnswers(viewer, { sent });
  });

const linkOf = (built: BuiltStage, index = 0): string => built.participants[index]?.link ?? '';

describe.each(['unlinkable', 'linked', 'named'] as const)('answering a %s form', (promise) => {
  it('takes the marks of both parts, counts none of them yet, and marks the ledger', async () => {
    const built = await buildStage(promise, 1);
    const came = promise === 'unlinkable' ? {} : { came: { answered: 4, asked: 11 } };
    expect(await sendAll(linkOf(built))).toEqual({ ok: true, value: { sent: true, again: false, ...came } });
    expect(await marksAt(built.stageId)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
    expect(await db().tally.count({ where: { stageId: built.stageId } })).toBe(0);
    const [entry] = await db().participation.findMany({ where: { stageId: built.stageId } });
    expect(entry).toMatchObject({ finishedOn: new Date('2018-01-16'), mode: 'link' });
    expect(await db().draft.count({ where: { participation: { stageId: built.stageId } } })).toBe(0);
  });

  it('is sent from the check alone: send, pressed or forged anywhere else, leads there', async () => {
    const built = await buildStage(promise, 1);
    const viewer = answering(linkOf(built));
    for (const [part, next] of [
      [1, 2],
      [2, 'check'],
    ] as const)
      expect(await inTheRoom(() => answerPart(viewer, { part, intent: 'send', sent: all }))).toMatchObject({
        ok: true,
        value: { part: next, carried: promise === 'unlinkable' },
      });
    expect(await marksAt(built.stageId)).toEqual([]);
    expect((await formSessionOf(viewer))?.finished).toBe(false);
    expect(
      await inTheRoom(() => answerPart(viewer, { part: 'check', intent: 'send', sent: all })),
    ).toMatchObject({ ok: true, value: { sent: true, again: false } });
  });

  it('counts once what is sent twice, at once or later, from two devices', async () => {
    const built = await buildStage(promise, 1);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => sendAll(linkOf(built))));
    expect(
      outcomes.filter((outcome) => outcome.ok && 'sent' in outcome.value && !outcome.value.again),
    ).toHaveLength(1);
    expect(await sendAll(linkOf(built), { 'small-groups': '1' })).toEqual({
      ok: true,
      value: { sent: true, again: true, isLeftOut: true },
    });
    expect(await marksAt(built.stageId)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
  });

  it('loses nothing when forty send at once', async () => {
    const built = await buildStage(promise, 40);
    const outcomes = await Promise.all(built.participants.map(({ link }) => sendAll(link)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await marksAt(built.stageId)).toEqual([
      'recommend 5×40',
      'small-groups 5×40',
      'table-coaches 4×40',
    ]);
    expect(await textsAt(built.stageId)).toEqual(Array.from({ length: 40 }, () => 'The coaches'));
    expect(
      await db().participation.count({
        where: { stageId: built.stageId, finishedOn: { not: null }, listed: promise !== 'named' },
      }),
    ).toBe(40);
  });
});

describe('a form on its way', () => {
  it.each(['linked', 'named'] as const)(
    'keeps a part, sealed with the link, and gives it back to that link alone (%s)',
    async (promise) => {
      const built = await buildStage(promise, 2);
      const viewer = answering(linkOf(built));
      await inTheRoom(() => answerPart(viewer, { part: 1, intent: 'keep', sent: { 'small-groups': '3' } }));
      expect((await formSessionOf(viewer))?.answers).toEqual({ 'small-groups': { mark: 3 } });
      expect((await formSessionOf(answering(linkOf(built, 1))))?.answers).toEqual({});
      const [draft] = await db().draft.findMany({ where: { participation: { stageId: built.stageId } } });
      expect(Buffer.from(draft?.sealed ?? []).toString('latin1')).not.toContain('small-groups');
    },
  );

  it('is kept nowhere when it is unlinkable: each part comes with all that was typed so far', async () => {
    const built = await buildStage('unlinkable', 1);
    const viewer = answering(linkOf(built));
    const typed = { 'small-groups': '3', 'most-useful': 'Half a thought' };
    for (const [intent, part] of [
      ['keep', 1],
      ['continue', 2],
      ['send', 2],
    ] as const) {
      expect(await inTheRoom(() => answerPart(viewer, { part: 1, intent, sent: typed }))).toEqual({
        ok: true,
        value: { part, carried: true },
      });
    }
    expect((await formSessionOf(viewer))?.answers).toEqual({});
    expect(await db().draft.count({ where: { participation: { stageId: built.stageId } } })).toBe(0);
    expect(await db().participation.findFirst({ where: { stageId: built.stageId } })).toMatchObject({
      startedOn: null,
      finishedOn: null,
    });
    expect(await inTheRoom(() => answerPart(viewer, { part: 2, intent: 'back', sent: typed }))).toEqual({
      ok: true,
      value: { part: 1, carried: true },
    });
    await inTheRoom(() => sendAnswers(viewer, { sent: { recommend: '4' } }));
    // What is sent is what the last part brought, and nothing else.
    expect([await marksAt(built.stageId), await textsAt(built.stageId)]).toEqual([['recommend 4×1'], []]);
  });

  it('takes back a mark that is left out after all, and keeps the other part', async () => {
    const built = await buildStage('linked', 1);
    const viewer = answering(linkOf(built));
    await inTheRoom(async () => {
      await answerPart(viewer, { part: 1, intent: 'continue', sent: { 'small-groups': '3' } });
      await answerPart(viewer, { part: 2, intent: 'back', sent: { recommend: '4' } });
      await answerPart(viewer, { part: 1, intent: 'continue', sent: { 'small-groups': '' } });
    });
    expect((await formSessionOf(viewer))?.answers).toEqual({ recommend: { mark: 4 } });
  });

  it('refuses a mark out of range, writes nothing and says where', async () => {
    const built = await buildStage('unlinkable', 1);
    const outcome = await sendAll(linkOf(built), { recommend: '6' });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'recommend' }] });
    expect(await marksAt(built.stageId)).toEqual([]);
  });

  it('says whom to ask: who was named for it, or else the cohort’s facilitators, by name alone', async () => {
    const built = await buildStage('linked', 1);
    const asked = async () => (await formSessionOf(answering(linkOf(built))))?.contact;
    expect(await asked()).toBeNull();
    await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    await buildViewer({ kind: 'coach', cohortId: built.cohortId });
    expect(await asked()).toBe('A facilitator');
    await db().cohort.update({ where: { id: built.cohortId }, data: { contact: 'Maria, 020 7946 0000' } });
    expect(await asked()).toBe('Maria, 020 7946 0000');
  });

  it('has nothing to send when nothing is answered', async () => {
    const built = await buildStage('unlinkable', 1);
    expect(await sendAll(linkOf(built), {})).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
  });

  it('says so when the form has closed meanwhile', async () => {
    const built = await buildStage('unlinkable', 1);
    const outcome = await at(afterTheCourse, () => sendAnswers(answering(linkOf(built)), { sent: all }));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          field: 'form',
          message: 'This form closed before your answers came in. Please tell your facilitator.',
        },
      ],
    });
  });

  it('knows no form for a link that nobody was given', async () => {
    expect(await formSessionOf(answering('made-up'))).toBeNull();
    await expect(answerPart(answering('made-up'), { part: 1, intent: 'continue', sent: {} })).rejects.toThrow(
      NotFound,
    );
  });
});

describe('unlinkable', () => {
  it('keeps no row that could lead from a person to an answer', async () => {
    const built = await buildStage('unlinkable', 12);
    for (const { link } of built.participants)
      await sendAll(link, { 'small-groups': '4', 'most-useful': `Note of ${link}` });
    const where = { stageId: built.stageId };
    expect([
      await db().response.count({ where }),
      await db().note.count({ where }),
      await db().tally.count({ where }),
      await db().missing.count({ where }),
    ]).toEqual([0, 0, 0, 0]);
    expect(await db().pseudonym.count({ where: { cohortId: built.cohortId } })).toBe(0);
    const ballots = await db().ballot.findMany({ where: { box: { stageId: built.stageId } } });
    expect([ballots.length, new Set(ballots.map(({ sealed }) => sealed.length)).size]).toEqual([12, 1]);
    expect(Buffer.concat(ballots.map(({ sealed }) => sealed)).toString('latin1')).not.toContain('Note of');
    const ledger = await db().participation.findMany({ where });
    const known = new Set(ledger.flatMap(({ id, personId, participantId }) => [id, personId, participantId]));
    // Its own id says nothing either, within the seal or outside of it.
    expect((await ballotsIn(built.stageId)).map(({ id }) => id).sort()).toEqual(
      ballots.map(({ id }) => id).sort(),
    );
    expect(ballots.filter(({ id }) => known.has(id))).toEqual([]);
    expect(await db().auditEvent.count({ where: { verb: 'answer a form' } })).toBe(0);
  });

  it('shows texts, once released, in an order that says nothing of who came first', async () => {
    const built = await buildStage('unlinkable', 12);
    const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    for (const [index, { link }] of built.participants.entries())
      await sendAll(link, { 'most-useful': String(index).padStart(2, '0') });
    expect(await release(runs, built.slug)).toMatchObject({ ok: true });
    const onDisk = await db().$queryRaw<
      { text: string }[]
    >`SELECT text FROM note WHERE stage_id = ${built.stageId}::uuid ORDER BY ctid`;
    const order = onDisk.map((row) => row.text);
    expect([...order].sort()).toEqual(built.participants.map((_, index) => String(index).padStart(2, '0')));
    // One order in 479 million would be the one in which they came.
    expect(order).not.toEqual([...order].sort());
  });
});
