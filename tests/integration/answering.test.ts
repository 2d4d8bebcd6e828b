import { describe, expect, it } from 'vitest';
import { answerPart } from '@/features/evaluations/answering/commands';
import { sittingOf } from '@/features/evaluations/answering/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { answering } from '@/server/viewer';
import { afterTheCourse, buildStage, type BuiltStage, inTheRoom } from '@tests/support/build';

const all = { 'small-groups': '5', 'table-coaches': '4', recommend: '5', 'most-useful': 'The coaches' };
const sendAll = (link: string, sent: Record<string, string> = all) =>
  inTheRoom(async () => {
    const viewer = answering(link);
    await answerPart(viewer, { part: 1, intent: 'continue', sent });
    return answerPart(viewer, { part: 2, intent: 'send', sent });
  });

const tallyOf = async (built: BuiltStage) => {
  const rows = await db().tally.findMany({ where: { stageId: built.stageId, count: { gt: 0 } }, orderBy: [{ questionKey: 'asc' }, { mark: 'asc' }] });
  return rows.map((row) => `${row.questionKey} ${row.mark}×${row.count}`);
};
const linkOf = (built: BuiltStage, index = 0): string => built.participants[index]?.link ?? '';

describe.each(['unlinkable', 'linked', 'named'] as const)('answering a %s form', (promise) => {
  it('counts the marks of both parts and marks the ledger', async () => {
    const built = await buildStage(promise, 1);
    expect(await sendAll(linkOf(built))).toEqual({ ok: true, value: { sent: true, again: false } });
    expect(await tallyOf(built)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
    const [entry] = await db().participation.findMany({ where: { stageId: built.stageId } });
    expect(entry).toMatchObject({ finishedOn: new Date('2018-01-16'), door: 'link' });
    expect(await db().draft.count({ where: { participation: { stageId: built.stageId } } })).toBe(0);
  });

  it('counts once what is sent twice, at once or later, from two devices', async () => {
    const built = await buildStage(promise, 1);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => sendAll(linkOf(built))));
    expect(outcomes.filter((outcome) => outcome.ok && 'sent' in outcome.value && !outcome.value.again)).toHaveLength(1);
    expect(await sendAll(linkOf(built), { 'small-groups': '1' })).toEqual({ ok: true, value: { sent: true, again: true } });
    expect(await tallyOf(built)).toEqual(['recommend 5×1', 'small-groups 5×1', 'table-coaches 4×1']);
  });

  it('loses nothing when forty send at once', async () => {
    const built = await buildStage(promise, 40);
    const outcomes = await Promise.all(built.participants.map(({ link }) => sendAll(link)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await tallyOf(built)).toEqual(['recommend 5×40', 'small-groups 5×40', 'table-coaches 4×40']);
    const texts = (await db().note.count({ where: { stageId: built.stageId } })) + (await db().answer.count({ where: { text: { not: null }, response: { stageId: built.stageId } } }));
    expect(texts).toBe(40);
  });
});

describe('a form on its way', () => {
  it('keeps a part, sealed with the link, and gives it back to that link alone', async () => {
    const built = await buildStage('unlinkable', 2);
    const viewer = answering(linkOf(built));
    await inTheRoom(() => answerPart(viewer, { part: 1, intent: 'keep', sent: { 'small-groups': '3' } }));
    expect((await sittingOf(viewer))?.answers).toEqual({ 'small-groups': { mark: 3 } });
    expect((await sittingOf(answering(linkOf(built, 1))))?.answers).toEqual({});
    const [draft] = await db().draft.findMany({ where: { participation: { stageId: built.stageId } } });
    expect(Buffer.from(draft?.sealed ?? []).toString('latin1')).not.toContain('small-groups');
  });

  it('takes back a mark that is left out after all, and keeps the other part', async () => {
    const built = await buildStage('linked', 1);
    const viewer = answering(linkOf(built));
    await inTheRoom(async () => {
      await answerPart(viewer, { part: 1, intent: 'continue', sent: { 'small-groups': '3' } });
      await answerPart(viewer, { part: 2, intent: 'back', sent: { recommend: '4' } });
      await answerPart(viewer, { part: 1, intent: 'continue', sent: { 'small-groups': '' } });
    });
    expect((await sittingOf(viewer))?.answers).toEqual({ recommend: { mark: 4 } });
  });

  it('refuses a mark out of range, writes nothing and says where', async () => {
    const built = await buildStage('unlinkable', 1);
    const outcome = await sendAll(linkOf(built), { recommend: '6' });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'recommend' }] });
    expect(await tallyOf(built)).toEqual([]);
  });

  it('has nothing to send when nothing is answered', async () => {
    const built = await buildStage('unlinkable', 1);
    expect(await sendAll(linkOf(built), {})).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
  });

  it('says so when the form has closed meanwhile', async () => {
    const built = await buildStage('unlinkable', 1);
    const outcome = await at(afterTheCourse, () => answerPart(answering(linkOf(built)), { part: 2, intent: 'send', sent: all }));
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'form', message: 'This form closed before your answers came in. Please tell your facilitator.' }] });
  });

  it('knows no form for a link that nobody was given', async () => {
    expect(await sittingOf(answering('made-up'))).toBeNull();
    await expect(answerPart(answering('made-up'), { part: 1, intent: 'continue', sent: {} })).rejects.toThrow(NotFound);
  });
});

describe('unlinkable', () => {
  it('keeps no row that could lead from a person to an answer', async () => {
    const built = await buildStage('unlinkable', 12);
    for (const { link } of built.participants) await sendAll(link, { 'small-groups': '4', 'most-useful': `Note of ${link}` });
    expect(await db().response.count({ where: { stageId: built.stageId } })).toBe(0);
    expect(await db().pseudonym.count({ where: { cohortId: built.cohortId } })).toBe(0);
    // All notes and all counts carry the version of the last write, so no row's version ties it to one line of the ledger.
    const versions = await db().$queryRaw<{ notes: bigint; tallies: bigint }[]>`
      SELECT (SELECT count(DISTINCT xmin::text) FROM note WHERE stage_id = ${built.stageId}::uuid) AS notes,
             (SELECT count(DISTINCT xmin::text) FROM tally WHERE stage_id = ${built.stageId}::uuid) AS tallies`;
    expect(versions).toEqual([{ notes: 1n, tallies: 1n }]);
    expect(await db().auditEvent.count({ where: { verb: 'answer a form' } })).toBe(0);
  });

  it('keeps notes in an order that says nothing of who came first', async () => {
    const built = await buildStage('unlinkable', 12);
    for (const [index, { link }] of built.participants.entries()) await sendAll(link, { 'most-useful': String(index).padStart(2, '0') });
    const onDisk = await db().$queryRaw<{ text: string }[]>`SELECT text FROM note WHERE stage_id = ${built.stageId}::uuid ORDER BY ctid`;
    const order = onDisk.map((row) => row.text);
    expect([...order].sort()).toEqual(built.participants.map((_, index) => String(index).padStart(2, '0')));
    // One order in 479 million would be the one in which they came.
    expect(order).not.toEqual([...order].sort());
  });
});
