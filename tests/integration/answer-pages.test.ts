import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/server/db';
import { answerServer } from '@tests/support/answer-server';
import { type BuiltStage, buildStage } from '@tests/support/build';
import { ownerAddress } from '@tests/support/backups';
import { runSql } from '@tests/support/postgres';

let server: Awaited<ReturnType<typeof answerServer>>;
const stages = new Map<string, BuiltStage>();
beforeAll(async () => {
  server = await answerServer();
  for (const promise of ['linked', 'unlinkable'] as const) {
    const stage = await buildStage(promise, 9);
    await db().stage.update({ where: { id: stage.stageId }, data: { closesAt: null } });
    stages.set(promise, stage);
  }
});
afterAll(() => server.stop());

const formOf = (promise: string, index: number): string =>
  `${server.at}/a/${stages.get(promise)?.participants[index]?.link ?? ''}`;

const look = async (url: string, options: RequestInit = {}) => {
  const answer = await fetch(url, { redirect: 'manual', ...options });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const send = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  look(url, { method: 'POST', body: new URLSearchParams(fields), headers });

const titleOf = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';

describe('a page of those who answer', () => {
  it('is whole, with one script, one stylesheet and nothing of React', async () => {
    const { status, text, headers } = await look(formOf('unlinkable', 0));
    expect(status).toBe(200);
    expect(titleOf(text)).toBe('How helpful were these parts of the course? – Roundtable');
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/answer/a.js" defer="">']);
    expect(text).not.toMatch(/style=|onclick|_next|\$ACTION/);
    expect(text).toContain('<html lang="en-GB">');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it.each(['linked', 'unlinkable'])(
    'is alike for all before a %s form is begun, but for their own link and number',
    async (promise) => {
      const pages = [];
      for (const place of [7, 8]) {
        const { link = '', personId = '' } = stages.get(promise)?.participants[place] ?? {};
        const stageId = stages.get(promise)?.stageId ?? '';
        const { id } = await db().participation.findFirstOrThrow({ where: { stageId, personId } });
        const { text } = await look(formOf(promise, place));
        expect(text.split(link).length).toBeGreaterThan(1);
        expect(text).toContain(`data-keep-as="${id}/`);
        pages.push(text.replaceAll(link, 'their link').replaceAll(id, 'their number'));
      }
      expect(pages[0]).toBe(pages[1]);
      // Once somebody has begun, theirs is another.
      await send(formOf('linked', 8), { part: '1', 'table-coaches': '4', intent: 'keep' });
      const begun = await look(formOf('linked', 8));
      expect(begun.text).toMatch(/name="table-coaches" checked="" value="4"|value="4" checked=""/);
      expect((await look(formOf('linked', 7))).text).not.toContain('checked="" value="4"');
    },
  );

  it('has a title for each state', async () => {
    const [there, unknown] = [formOf('linked', 0), `${server.at}/a/nobody`];
    const [lost, stop, nowhere] = [
      await look(`${server.at}/a/lost`),
      await look(`${there}/stop`),
      await look(unknown),
    ];
    expect([lost, stop, nowhere].map(({ text }) => titleOf(text))).toEqual([
      'Get your link again – Roundtable',
      'Shall we stop writing to you about forms? – Roundtable',
      'This link doesn’t lead to a form – Roundtable',
    ]);
    expect(nowhere.status).toBe(404);
    expect((await look(`${unknown}/stop`)).status).toBe(404);
    expect((await look(`${unknown}/thanks`)).status).toBe(404);
    expect((await look(`${there}/thanks`)).headers.get('location')).toBe(new URL(there).pathname);
  });

  it('goes through the gate', async () => {
    const form = formOf('linked', 0);
    const head = await look(form, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect((await look(form, { method: 'DELETE' })).status).toBe(405);
    expect((await look(`${server.at}/a/%zz`)).status).toBe(400);
    expect((await look(`${form}?part=1&part=2`)).status).toBe(400);
    expect((await send(form, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await look(form, { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await send(form, { a: 'a'.repeat(1_100_000) })).status).toBe(413);
    expect((await send(`${form}/thanks`, {})).status).toBe(405);
    expect((await send(form, {}, { 'next-action': 'a' })).status).toBe(415);
    expect((await look(`${server.at}/facilitate`)).status).toBe(418);
  });
  it('has files that browsers keep', async () => {
    const file = await look(`${server.at}/answer/a.css`);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-type')).toContain('text/css');
    expect((await look(`${server.at}/answer/other.css`)).status).toBe(418);
    // The worker is asked for anew each time, and works for the pages of links alone.
    const worker = await look(`${server.at}/a/worker.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('service-worker-allowed')).toBeNull();
  });
});

describe('a form that is sent', () => {
  it('goes on, and back, and is in; sent again it counts once', async () => {
    const form = formOf('linked', 1);
    const next = await send(form, { part: '1', 'table-coaches': '4', intent: 'continue' });
    expect([next.status, next.headers.get('location')]).toEqual([303, `${new URL(form).pathname}?part=2`]);
    expect((await look(form)).text).toMatch(/name="table-coaches" checked="" value="4"|value="4" checked=""/);
    const checked = await send(form, { part: '2', recommend: '4', intent: 'send' });
    expect(checked.headers.get('location')).toBe(`${new URL(form).pathname}?part=check`);
    expect(titleOf((await look(`${form}?part=check`)).text)).toBe('Check your answers – Roundtable');
    const sent = await send(form, { part: 'check', intent: 'send' });
    expect(sent.headers.get('location')).toBe(`${new URL(form).pathname}/thanks?answered=2&asked=11`);
    expect(titleOf((await look(form)).text)).toBe('Your answers are in – Roundtable');
    const again = await send(form, { part: 'check', intent: 'send' });
    expect(again.headers.get('location')).toBe(`${new URL(form).pathname}/thanks?again=yes`);
    expect((await look(`${form}/thanks`)).text).toMatch(/<main[^>]* data-forget="[0-9a-f-]{36}\/form"/);
  });

  it('comes back with what was typed and says what is wrong, in its title too', async () => {
    const answer = await send(formOf('linked', 2), {
      part: '1',
      'small-groups': '9',
      'table-coaches': '3',
      intent: 'continue',
    });
    expect(answer.status).toBe(200);
    expect(titleOf(answer.text)).toMatch(/^Error: /);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('href="#small-groups"');
  });

  it('is saved for a script, which is told so in words', async () => {
    const said = await send(
      formOf('linked', 3),
      { part: '1', 'table-coaches': '3', intent: 'keep' },
      { accept: 'application/json' },
    );
    expect(said.text).toMatch(
      /^\{"saved":"Saved at \d+:\d\d\. Not sent yet\.","errors":\[\],"values":\{"_was":"[^"]*"\}\}$/,
    );
  });

  it('travels with all its parts where nothing is kept', async () => {
    const form = formOf('unlinkable', 1);
    const second = await send(form, { part: '1', 'table-coaches': '4', intent: 'continue' });
    expect(second.status).toBe(200);
    expect(titleOf(second.text)).toBe('Looking back – Roundtable');
    expect(second.text).toContain('<input type="hidden" name="table-coaches" value="4"/>');
  });

  it('is checked where nothing is kept, changed at one question, checked again and sent', async () => {
    const form = formOf('unlinkable', 2);
    const typed = { 'table-coaches': '4', 'most-useful': 'The <b>coaches</b>' };
    const check = await send(form, { ...typed, part: '2', intent: 'continue' });
    expect(check.text).toContain('You answered 2 of 11 questions. 9 are not answered.');
    expect(check.text).toContain('The &lt;b&gt;coaches&lt;/b&gt;');
    expect(check.text).toContain(`formAction="${new URL(form).pathname}#small-groups"`);
    const change = await send(form, { ...typed, part: 'check', intent: 'change:small-groups' });
    expect(titleOf(change.text)).toBe('How helpful were these parts of the course? – Roundtable');
    const fields = { ...typed, 'small-groups': '5', part: '1', checking: 'yes' };
    // Another language, or a mistake, on the way is no way out of it.
    const spoken = await send(form, { ...fields, speak: 'en' });
    expect(spoken.text).toContain('name="checking" value="yes"');
    const again = await send(form, { ...fields, intent: 'continue' });
    expect(again.text).toContain('You answered 3 of 11 questions.');
    expect(again.text).not.toContain('name="checking"');
    const sent = await send(form, { ...typed, 'small-groups': '5', part: 'check', intent: 'send' });
    // An address is kept in many places: how much came in could tell which form it is.
    expect(sent.headers.get('location')).toBe(`${new URL(form).pathname}/thanks`);
  });

  it('leads back to the part with a fault when it is sent', async () => {
    const form = formOf('unlinkable', 3);
    const answer = await send(form, { part: 'check', recommend: '7', intent: 'send' });
    expect(titleOf(answer.text)).toBe('Error: Looking back – Roundtable');
  });

  it('has nothing to send from an empty check, and says so', async () => {
    const { text } = await look(`${formOf('unlinkable', 4)}?part=check`);
    expect(text).toContain('there is nothing to send');
    expect(text).not.toContain('value="send"');
  });

  it('belongs to whoever has the link of the address, whatever a field says', async () => {
    const [mine, other] = [formOf('linked', 4), formOf('linked', 5)];
    const link = other.split('/').at(-1) ?? '';
    await send(mine, { part: '2', recommend: '4', intent: 'continue', link });
    await send(mine, { part: 'check', intent: 'send', link });
    expect(titleOf((await look(mine)).text)).toBe('Your answers are in – Roundtable');
    expect(titleOf((await look(other)).text)).toBe(
      'How helpful were these parts of the course? – Roundtable',
    );
  });

  it('comes back whole from any failure, and can be sent again from there', async () => {
    const form = formOf('unlinkable', 6);
    const typed = { part: 'check', 'most-useful': 'The "people"\nat my table', intent: 'send' };
    // As when the disk is full, or Postgres dies just then.
    await runSql(ownerAddress(), 'ALTER FUNCTION keep_form RENAME TO keep_form_away');
    const answer = await send(form, typed);
    await runSql(ownerAddress(), 'ALTER FUNCTION keep_form_away RENAME TO keep_form');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('value="The &quot;people&quot;&#10;at my table"');
    expect(answer.text).toContain('name="intent" value="send"');
    expect(answer.text).not.toContain('keep_form');
    expect((await send(form, typed)).status).toBe(303);
  });
});

describe('a device at a table', () => {
  it('knows no table until a code is typed, and says so', async () => {
    for (const page of ['who', 'answer', 'next']) {
      const { status, text } = await look(`${server.at}/t/${page}`);
      expect([status, titleOf(text)]).toEqual([404, 'This device doesn’t know your table – Roundtable']);
    }
    expect((await look(`${server.at}/t/thanks`)).headers.get('location')).toBe('/t/who');
    expect((await look(`${server.at}/t/H7KQ2MXP`)).text).toContain('value="H7KQ2MXP"');
    const nobody = await send(`${server.at}/t/answer`, { part: '1', intent: 'continue' });
    expect([nobody.status, titleOf(nobody.text)]).toEqual([
      404,
      'This device doesn’t know your table – Roundtable',
    ]);
    const wrong = await send(`${server.at}/t`, { code: '2222 2222' });
    expect(titleOf(wrong.text)).toBe('Error: Answer at your table – Roundtable');
  });
});
