import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrief } from '@/answer/browser/typed';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { db } from '@/server/db';
import { answering } from '@/server/viewer';
import { answerServer } from '@tests/support/answer-server';
import { type BuiltStage, buildStage } from '@tests/support/build';

let server: Awaited<ReturnType<typeof answerServer>>;
let stage: BuiltStage;
beforeAll(async () => {
  server = await answerServer();
  stage = await buildStage('linked', 9);
  await db().stage.update({ where: { id: stage.stageId }, data: { closesAt: null } });
});
afterAll(() => server.stop());

const linkOf = (index: number): string => stage.participants[index]?.link ?? '';
const kept = async (index: number) => (await formSessionOf(answering(linkOf(index))))?.answers;

const inputIn = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(html)?.[1] ?? '';
const isChosen = (html: string, name: string, value: string): boolean =>
  new RegExp(
    `<input[^>]*name="${name}"[^>]*(checked=""[^>]*value="${value}"|value="${value}"[^>]*checked="")`,
  ).test(html);

const wasAt = async (index: number, query: string) =>
  inputIn(await (await fetch(`${server.at}/a/${linkOf(index)}${query}`)).text(), '_was');

/** A page that somebody opens, with what they send from it. */
async function open(index: number, query = '') {
  const address = `${server.at}/a/${linkOf(index)}${query}`;
  let was = await wasAt(index, query);
  return async (fields: Record<string, string>, accept = 'text/html') => {
    const body = new URLSearchParams({ part: '1', _was: was, ...fields });
    const answer = await fetch(address.split('?')[0] ?? '', {
      method: 'POST',
      body,
      headers: { accept },
      redirect: 'manual',
    });
    const text = await answer.text();
    if (answer.status === 200 && accept === 'text/html') was = inputIn(text, '_was');
    return { status: answer.status, to: answer.headers.get('location'), text };
  };
}

const draftOf = async (index: number) => {
  const { personId = '' } = stage.participants[index] ?? {};
  return db().draft.findFirstOrThrow({ where: { participation: { stageId: stage.stageId, personId } } });
};
const saveDraftAs = ({ participationId }: { participationId: string }, sealed: Uint8Array<ArrayBuffer>) =>
  db().draft.updateMany({ where: { participationId }, data: { sealed } });

/** How many wait for somebody else to be done. */
const waitingForLock = async () => {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  return rows.length;
};

describe('one part on two pages', () => {
  it('keeps what was answered on either, whichever sends last', async () => {
    const [phone, tablet] = [await open(0), await open(0)];
    await phone({ 'table-coaches': '4', intent: 'continue' });
    await tablet({ 'small-groups': '5', intent: 'continue' });
    expect(await kept(0)).toEqual({ 'table-coaches': { mark: 4 }, 'small-groups': { mark: 5 } });
    // An open tab that was left behind sets nothing back.
    const stale = await phone({ 'table-coaches': '4', intent: 'keep' });
    expect(stale.text).toContain('What you answered on another page stands here now, too.');
    expect(isChosen(stale.text, 'small-groups', '5')).toBe(true);
    expect(Object.keys((await kept(0)) ?? {})).toHaveLength(2);
  });

  it('asks which answer is right where they differ, overwrites neither, and takes the next press', async () => {
    const [phone, tablet] = [await open(1), await open(1)];
    await phone({ 'table-coaches': '2', intent: 'continue' });
    const asked = await tablet({ 'table-coaches': '4', 'small-groups': '5', intent: 'continue' });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain(
      'You answered 2 after this page was opened, perhaps on another page. Here it says 4. Choose the one that is right, then go on.',
    );
    expect(asked.text).toContain('href="#table-coaches"');
    expect(asked.text).toContain('data-undecided="table-coaches"');
    expect(isChosen(asked.text, 'table-coaches', '4')).toBe(true);
    expect(await kept(1)).toEqual({ 'table-coaches': { mark: 2 }, 'small-groups': { mark: 5 } });
    const chosen = await tablet({ 'table-coaches': '4', 'small-groups': '5', intent: 'continue' });
    expect(chosen.status).toBe(303);
    expect(await kept(1)).toMatchObject({ 'table-coaches': { mark: 4 } });
  });

  it('tells a script what is new to its page, and saves no choice that nobody made', async () => {
    const [phone, tablet] = [await open(2), await open(2)];
    await phone({ 'table-coaches': '2', 'small-groups': '3', intent: 'continue' });
    const json = 'application/json';
    const said: unknown = JSON.parse((await tablet({ 'table-coaches': '4', intent: 'keep' }, json)).text);
    expect(said).toMatchObject({
      saved: null,
      errors: [{ field: 'table-coaches' }],
      values: { 'small-groups': '3', _undecided: 'table-coaches' },
    });
    await tablet(
      { 'table-coaches': '4', 'small-groups': '3', _undecided: 'table-coaches', intent: 'keep' },
      json,
    );
    expect(await kept(2)).toMatchObject({ 'table-coaches': { mark: 2 } });
  });

  it('is not asked of itself when an answer of the server was lost', async () => {
    const page = await open(3);
    const first = { part: '1', 'table-coaches': '2' };
    await page({ ...first, intent: 'keep' }, 'application/json');
    const second = {
      'table-coaches': '4',
      _earlier: inBrief(new URLSearchParams(first).toString()),
      intent: 'continue',
    };
    expect((await page(second)).status).toBe(303);
    expect(await kept(3)).toEqual({ 'table-coaches': { mark: 4 } });
  });

  it('is not asked of itself in long words either, in whichever letters they are', async () => {
    const page = await open(3, '?part=2');
    const first = { part: '2', 'most-useful': `${'অ'.repeat(3_000)} ` };
    await page({ ...first, intent: 'keep' }, 'application/json');
    const second = {
      part: '2',
      'most-useful': 'আ',
      _earlier: inBrief(new URLSearchParams(first).toString()),
      intent: 'continue',
    };
    expect((await page(second)).status).toBe(303);
    expect(await kept(3)).toMatchObject({ 'most-useful': { text: 'আ' } });
  });

  it('sends what was seen: where all is checked, it is looked at once more when it changed since', async () => {
    const [phone, tablet] = [await open(4, '?part=2'), await open(4, '?part=check')];
    await phone({ part: '2', recommend: '2', intent: 'back' });
    const asked = await tablet({ part: 'check', intent: 'send' });
    expect([asked.status, asked.to]).toEqual([200, null]);
    expect(asked.text).toContain('Your answers were changed on another page after this one was opened.');
    expect((await tablet({ part: 'check', intent: 'send' })).to).toContain('/thanks');
    // A page that is open still is told so, and its script as well.
    const late = await phone({ part: '2', recommend: '1', intent: 'keep' }, 'application/json');
    expect(late.text).toContain('Your answers were sent from another page or device.');
  });

  it.each([false, true])(
    'says by question what was saved while the form was being sent, and sends nothing over it (changed: %s)',
    async (changes) => {
      const index = changes ? 7 : 6;
      const change: Record<string, string> = changes ? { change: 'yes' } : {};
      const query = changes ? '&change=yes' : '';
      if (changes) {
        await (
          await open(index, '?part=2')
        )({ part: '2', recommend: '3', intent: 'continue' });
        await (
          await open(index, '?part=check')
        )({ part: 'check', intent: 'send' });
      }
      const phone = await open(index, `?part=2${query}`);
      await phone({ ...change, part: '2', recommend: '2', intent: 'continue' });
      const tablet = await open(index, `?part=check${query}`);
      const before = await draftOf(index);
      const again = await open(index, `?part=2${query}`);
      await again({ ...change, part: '2', recommend: '5', intent: 'continue' });
      const after = await draftOf(index);
      await saveDraftAs(before, before.sealed);
      // The tablet has read the form when the phone's answer arrives.
      const asked = await db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM participation WHERE id = ${before.participationId}::uuid FOR NO KEY UPDATE`;
        await tx.draft.updateMany({
          where: { participationId: before.participationId },
          data: { sealed: after.sealed },
        });
        const sending = tablet({ ...change, part: 'check', intent: 'send' });
        await expect.poll(waitingForLock, { timeout: 10_000 }).toBeGreaterThan(0);
        return { sending };
      });
      const { text, to } = await asked.sending;
      expect(to).toBeNull();
      expect(text).toContain('Your answers were changed on another page after this one was opened.');
      expect(text).toMatch(/href="#check:recommend"[^>]*>[^<]*: You answered 5 after this page was opened/);
      expect((await tablet({ ...change, part: 'check', intent: 'send' })).to).toContain('/thanks');
    },
  );

  it('takes no more of what was sent before than any page of ours sends, and says so', async () => {
    const page = await open(8);
    const earlier = `part=1&words=${'a'.repeat(70_000)}`;
    const refused = await page({ 'table-coaches': '4', _earlier: earlier, intent: 'continue' });
    expect(refused.text).toContain('Too much came from this page at once.');
    expect(isChosen(refused.text, 'table-coaches', '4')).toBe(true);
    expect((await page({ 'table-coaches': '4', intent: 'continue' })).status).toBe(303);
  });

  it('that changes a form is not sent with one part alone, once the whole was sent from elsewhere', async () => {
    const change = { change: 'yes' };
    const first = await open(5, '?part=2');
    await first({ part: '2', recommend: '5', intent: 'continue' });
    await first({ part: 'check', _was: await wasAt(5, '?part=check'), intent: 'send' });
    await (
      await open(5, '?part=2&change=yes')
    )({ ...change, part: '2', recommend: '4', intent: 'keep' });
    const phone = await open(5, '?part=check&change=yes');
    const tablet = await open(5, '?part=2&change=yes');
    expect((await phone({ ...change, part: 'check', intent: 'send' })).to).toContain('/thanks');
    const asked = await tablet({ ...change, part: '2', recommend: '3', intent: 'continue' });
    expect(asked.text).toContain('You have sent your answers since this page was opened');
    expect(isChosen(asked.text, 'recommend', '3')).toBe(true);
    expect((await tablet({ ...change, part: '2', recommend: '3', intent: 'continue' })).to).toContain(
      'part=check',
    );
  });
});
