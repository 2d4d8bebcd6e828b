import { execFileSync } from 'node:child_process';
import { type BrowserContext, expect, test } from '@playwright/test';
import pg from 'pg';
import { z } from 'zod';
import { env } from '@/server/env';
import { keyedHash } from '@/server/tokens';
import { pageOf } from '../support/browser';
import { startServer } from '../support/killable-server';
import { hiddenIn, visit } from '../support/visit';
import { freePort } from '../../scripts/port';

const printed = z.object({ name: z.string(), tokens: z.array(z.string()) });

for (const javaScriptEnabled of [true, false]) {
  test(`who signs out is out, with a copied cookie too, here and everywhere, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const { name, tokens } = printed.parse(
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-visits.ts', '3'], {
          encoding: 'utf8',
        }),
      ),
    );
    const arrivals = tokens.map(async (value) => {
      const context = await browser.newContext({ javaScriptEnabled });
      await context.addCookies([{ name, value, url: env().ROUNDTABLE_URL }]);
      const page = await context.newPage();
      await page.goto('/my');
      return page;
    });
    const [here, phone, library] = await Promise.all(arrivals);
    if (!here || !phone || !library) throw new Error('Three browsers were asked for');
    const copied = async (context: BrowserContext) =>
      (await context.cookies()).map((cookie) => `${cookie.name}=${cookie.value}`).join('; ');
    const opens = async (cookie: string) =>
      (await fetch(`${env().ROUNDTABLE_URL}/my`, { headers: { cookie }, redirect: 'manual' })).status === 200;
    const [ofHere, ofPhone, ofLibrary] = [
      await copied(here.context()),
      await copied(phone.context()),
      await copied(library.context()),
    ];

    await here.getByRole('button', { name: 'Sign out' }).click();
    await expect(here.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
    expect([await opens(ofHere), await opens(ofPhone), await opens(ofLibrary)]).toEqual([false, true, true]);

    await phone.getByRole('link', { name: 'where you are signed in' }).click();
    await expect(phone.getByText('On another browser, since')).toHaveCount(1);
    await phone.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(phone.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
    expect([await opens(ofPhone), await opens(ofLibrary)]).toEqual([false, false]);
    await library.goto('/my');
    expect(new URL(library.url()).pathname).toBe('/sign-in');
  });
}

test('no script can read the cookie of a visit, and no other site sends it along', async ({ browser }) => {
  const cookies = await (await pageOf(browser, 'coach')).context().cookies();
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
});

test('under https, no neighbouring host can plant the cookie of a visit', async () => {
  const port = await freePort(0);
  const server = await startServer(port, { ROUNDTABLE_URL: 'https://localhost' });
  const address = `http://localhost:${port}/sign-in/demo`;
  const forms = (await (await fetch(address)).text()).split('<form');
  const body = hiddenIn(forms.find((form) => form.includes('value="coach"')) ?? '');
  // As a proxy that speaks https passes a form on.
  const sent = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: 'https://localhost', 'x-forwarded-host': 'localhost' },
  });
  server.kill();
  expect(sent.status).toBe(303);
  const [cookie = ''] = sent.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-next-auth\.session-token=\S+;/);
  for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=lax'])
    expect(cookie.split('; ')).toContain(part);
  expect(cookie).not.toMatch(/domain/i);
});

test('where somebody claims to come from is not believed: their connection counts', async () => {
  const claimed = '198.51.100.77';
  await visit(
    `${env().ROUNDTABLE_URL}/sign-in`,
    { email: 'nobody@example.org' },
    { 'x-forwarded-for': claimed, 'x-roundtable-socket': claimed },
  );
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { rows } = await client
    .query<{ key: string }>(`SELECT key FROM rate_limit WHERE key LIKE 'sign-in-place:%'`)
    .finally(() => client.end());
  const counted = (address: string): boolean =>
    rows.some(({ key }) => key === `sign-in-place:${keyedHash('rate-limit', address)}`);
  expect([claimed, 'unknown'].map(counted)).toEqual([false, false]);
  expect(['127.0.0.1', '0:0:0:0::/64'].some(counted)).toBe(true);
});
