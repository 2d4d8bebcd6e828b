import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import { db } from '@/server/db';
import { answerServer } from '@tests/support/answer-server';
import { expectDone } from '@tests/support/expect-done';
import { seatPeople } from '@tests/support/seats';
import { type Room, room } from '@tests/support/sending';

let server: Awaited<ReturnType<typeof answerServer>>;
beforeAll(async () => {
  server = await answerServer();
});
afterAll(() => server.stop());

/** A room with one table at which two sit, whose card works today. */
async function table(promise: 'linked' | 'unlinkable'): Promise<Room & { code: string; people: string[] }> {
  const here = await room(promise, 9);
  await db().stage.update({
    where: { id: here.stageId },
    data: { closesAt: null, cardsUntil: new Date('2098-12-31') },
  });
  const { id } = await db().tableGroup.create({ data: { cohortId: here.cohortId, number: 1 } });
  const seats = here.participants
    .slice(0, 2)
    .map((participant) => ({ participantId: participant.id, tableId: id }));
  await seatPeople(here.cohortId, seats);
  await expectDone(makeTableCodes(here.runs, here.ref));
  const [card] = await codesOf(here.runs, here.stageId);
  return { ...here, code: card?.code ?? '', people: here.participants.map(({ personId }) => personId) };
}

/** A device with a browser that runs no script: it keeps cookies, and sends what stands hidden in the last page's form. */
function device() {
  let cookie = '';
  let page = '';
  const hidden = (name: string) =>
    new RegExp(`type="hidden" name="${name}"[^>]*? value="([^"]*)"`).exec(page)?.[1];
  const ask = async (
    path: string,
    options: Omit<RequestInit, 'headers'> = {},
    headers?: Record<string, string>,
  ) => {
    const answer = await fetch(server.at + path, {
      ...options,
      headers: { cookie, ...headers },
      redirect: 'manual',
    });
    const [kept] = answer.headers.getSetCookie();
    if (kept) cookie = kept.split(';')[0] ?? '';
    const to = answer.headers.get('location');
    const text = await answer.text();
    if (!headers) page = text;
    return { status: answer.status, to, text };
  };
  const send = (path: string, fields: Record<string, string>, headers?: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    for (const name of ['_typed', '_who', '_was', 'part']) {
      const value = hidden(name);
      if (value !== undefined && !body.has(name)) body.set(name, value.replaceAll('&amp;', '&'));
    }
    return ask(path, { method: 'POST', body }, headers);
  };
  return {
    look: (path: string) => ask(path),
    send,
    forget: () => (cookie = ''),
    sitDown: async (code: string, person: string) => {
      await ask('/t');
      await send('/t', { code });
      await send('/t/who', { person });
      return ask('/t/answer');
    },
  };
}

const isChosen = (html: string, name: string, value: string): boolean =>
  new RegExp(
    `<input[^>]*name="${name}"[^>]*(checked=""[^>]*value="${value}"|value="${value}"[^>]*checked="")`,
  ).test(html);
const typed = { 'table-coaches': '4', 'small-groups': '2' };

describe.each(['linked', 'unlinkable'] as const)(
  'what was typed into a %s form on a device that forgot whose it is',
  (promise) => {
    /** A device that has lost its cookie, with something typed that nobody has. */
    async function lost() {
      const here = await table(promise);
      const tablet = device();
      await tablet.sitDown(here.code, here.people[0] ?? '');
      tablet.forget();
      await tablet.send('/t/answer', { part: '2', 'most-useful': 'The people', intent: 'continue' });
      return { ...here, tablet, first: here.people[0] ?? '', second: here.people[1] ?? '' };
    }
    const isRead = (text: string) => /<textarea[^>]*>[^<]*The people/.test(text);
    const isGivenBack = (text: string) => [
      text.includes('What was typed here') && !text.includes('most-useful:'),
      /<textarea readOnly=""[^>]*>[^<]*The people/.test(text),
    ];

    it('is given back where the form closed meanwhile', async () => {
      const { tablet, code, first, stageId } = await lost();
      await tablet.send('/t', { code });
      await db().stage.update({
        where: { id: stageId },
        data: { opensAt: new Date('2000-01-01'), closesAt: new Date('2001-01-01') },
      });
      const closed = await tablet.send('/t/who', { person: first });
      expect(closed.text).toContain('This form has closed');
      expect(isGivenBack(closed.text)).toEqual([true, true]);
    });

    it('is read by nobody before that name is chosen again, and travels on all the same', async () => {
      const { tablet, code, cohortId, first } = await lost();
      const seats = await db().seat.findMany({ where: { plan: { cohortId } } });
      const wrong = await tablet.send('/t', { code: '2222 2222' });
      expect([wrong.text.includes('No table has this code.'), isRead(wrong.text)]).toEqual([true, false]);
      await db().seat.deleteMany({ where: { plan: { cohortId } } });
      const nobody = await tablet.send('/t', { code });
      expect(nobody.text).toContain('Nobody is seated at this table yet.');
      expect(isRead(nobody.text)).toBe(false);
      const other = await tablet.send('/t', { code: '' });
      expect(other.text).toContain('Type the code that is on your table’s card');
      expect([other.text.includes('Nothing is lost'), isRead(other.text)]).toEqual([true, false]);
      await db().seat.createMany({ data: seats });
      await tablet.send('/t', { code });
      expect(isRead((await tablet.send('/t/who', { person: first })).text)).toBe(true);
    });

    it('is not read where the card has ended, or the device knows no table', async () => {
      const { tablet, code, first, stageId } = await lost();
      await tablet.send('/t', { code });
      tablet.forget();
      const unknown = await tablet.send('/t/who', { person: first });
      expect([unknown.text.includes('Nothing is lost'), isRead(unknown.text)]).toEqual([true, false]);
      await db().stage.update({ where: { id: stageId }, data: { cardsUntil: new Date('2001-01-01') } });
      const ended = await tablet.send('/t', { code });
      expect([ended.text.includes('This card has ended'), isRead(ended.text)]).toEqual([true, false]);
      expect(ended.text).toContain('Nothing is lost');
    });

    it('waits for the name under which it was typed, and stands in nobody else’s form', async () => {
      const { tablet, code, first, second } = await lost();
      await tablet.send('/t', { code });
      const asked = await tablet.send('/t/who', { person: second });
      expect(asked.text).toContain('This was typed under another name.');
      expect(asked.text).not.toContain('The people');
      const form = await tablet.send('/t/who', { person: first });
      expect(form.text).toContain('This was typed on this device before.');
      expect(form.text).toContain('The people');
    });

    it('is given back where the form was sent from elsewhere, and a device that goes round forgets whose it was', async () => {
      const { tablet, code, first } = await lost();
      await tablet.send('/t', { code, shared: 'yes' });
      await tablet.send('/t/who', { person: first });
      const other = device();
      await other.sitDown(code, first);
      await other.send('/t/answer', { recommend: '4', part: '2', intent: 'continue' });
      await other.look('/t/answer?part=check');
      await other.send('/t/answer', { recommend: '4', part: 'check', intent: 'send' });
      const late = await tablet.send('/t/answer', { 'most-useful': 'The people', intent: 'continue' });
      expect(late.text).toContain('Your answers are in');
      expect(isGivenBack(late.text)).toEqual([true, true]);
      expect((await tablet.look('/t/answer')).status).toBe(404);
    });
  },
);

it('a device that is passed on says whom to ask, as the form did', async () => {
  const { code, people, cohortId } = await table('linked');
  const { person } = await db().role.findFirstOrThrow({
    where: { cohortId, kind: 'facilitator' },
    select: { person: { select: { name: true } } },
  });
  await db().cohort.update({ where: { id: cohortId }, data: { contact: '' } });
  const tablet = device();
  const form = await tablet.sitDown(code, people[0] ?? '');
  expect(form.text).toContain(person.name);
  expect((await tablet.look('/t/next')).text).toContain(person.name);
});

it('a link that leads nowhere any more gives back what was typed', async () => {
  const { text } = await device().send('/a/nobody', {
    part: '1',
    'most-useful': 'The people',
    intent: 'continue',
  });
  expect(text).toContain('This link doesn’t lead to a form');
  expect(text).toMatch(/<textarea readOnly=""[^>]*>most-useful: The people</);
});

describe.each(['linked', 'unlinkable'] as const)(
  'a device at a table that forgot whose %s form it shows',
  (promise) => {
    it('gives back what was typed once it knows the table and the name again', async () => {
      const { code, people } = await table(promise);
      const tablet = device();
      await tablet.sitDown(code, people[0] ?? '');
      tablet.forget();
      const lost = await tablet.send('/t/answer', { ...typed, intent: 'continue' });
      expect([lost.status, lost.text.includes('Nothing is lost')]).toEqual([404, true]);
      const wrong = await tablet.send('/t', { code: '2222 2222' });
      expect(wrong.text).toContain('No table has this code.');
      const names = await tablet.send('/t', { code });
      expect(names.text).toContain('Who are you?');
      const form = await tablet.send('/t/who', { person: people[0] ?? '' });
      expect(form.text).toContain('This was typed on this device before.');
      for (const [name, value] of Object.entries(typed)) expect(isChosen(form.text, name, value)).toBe(true);
      const next = await tablet.send('/t/answer', { ...typed, intent: 'continue' });
      expect([next.status, next.to]).toEqual(promise === 'linked' ? [303, '/t/answer?part=2'] : [200, null]);
    });

    it('takes no page of one person as another’s who was chosen meanwhile', async () => {
      const { code, people } = await table(promise);
      const tablet = device();
      const first = await tablet.sitDown(code, people[0] ?? '');
      const who = /name="_who" value="([^"]*)"/.exec(first.text)?.[1] ?? '';
      await tablet.sitDown(code, people[1] ?? '');
      const stale = await tablet.send('/t/answer', { ...typed, _who: who, intent: 'continue' });
      expect(stale.text).toContain('Who are you?');
      expect(stale.text).toContain('Nothing is lost');
      const saved = await tablet.send(
        '/t/answer',
        { ...typed, part: '1', _who: who, intent: 'keep' },
        { accept: 'application/json' },
      );
      expect(saved.text).toContain('this device forgot whose page it is');
      const other = await tablet.look('/t/answer');
      expect(isChosen(other.text, 'table-coaches', '4')).toBe(false);
    });
  },
);
