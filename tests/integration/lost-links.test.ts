import { beforeEach, describe, expect, it } from 'vitest';
import { askForLostLink } from '@/features/evaluations/collecting/mailing/commands';
import { db } from '@/server/db';
import { guest } from '@/server/viewer';

const somewhere = () => crypto.randomUUID();
const ask = (email: string, networkAddress = somewhere()) =>
  askForLostLink(guest(), { email, networkAddress });
const asked = async (): Promise<number> =>
  (await db().$queryRaw<unknown[]>`SELECT 1 FROM jobs.job WHERE name = 'lost-link'`.catch(() => [])).length;

describe('asking for a lost link', () => {
  let email: string;
  beforeEach(() => {
    email = `${somewhere()}@example.org`;
  });

  it('ten times, from ten places, locks nobody out: the answer stays, and no more than five go', async () => {
    const before = await asked();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(email)));
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect((await asked()) - before).toBe(5);
  });

  it('from one place sends three, and leaves some to whoever asks elsewhere', async () => {
    const before = await asked();
    const place = somewhere();
    for (let number = 0; number < 8; number += 1) expect((await ask(email, place)).ok).toBe(true);
    expect((await asked()) - before).toBe(3);
    await ask(email);
    expect((await asked()) - before).toBe(4);
  });

  it('is stopped for a while where sixty were asked for, whoever they are for', async () => {
    const place = somewhere();
    for (let number = 0; number < 60; number += 1) await ask(`${somewhere()}@example.org`, place);
    expect(await ask(email, place)).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
    expect((await ask(email)).ok).toBe(true);
  });
});
