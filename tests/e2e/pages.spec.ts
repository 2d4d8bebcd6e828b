import { expect, test } from '@playwright/test';
import { moved } from '../../next.config';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { cohort, everybody, pages, signedIn, type Visitor } from '../support/pages';

/** Each page is looked at by the first who may open it, and what is open to everybody by a guest alone. */
const looksAt = (visitor: Visitor, open: readonly Visitor[]): boolean =>
  open === everybody ? visitor === 'guest' : open === signedIn ? open.includes(visitor) : visitor === open[0];

for (const visitor of everybody) {
  test(`a ${visitor} opens their pages, accessible on a phone and a desk, and no other`, async ({
    browser,
  }) => {
    test.setTimeout(480_000);
    const page =
      visitor === 'guest' ? await (await browser.newContext()).newPage() : await pageOf(browser, visitor);
    for (const { address, open } of pages) {
      await test.step(address, async () => {
        if (!looksAt(visitor, open)) {
          const answer = await page.request.get(address);
          if (visitor === 'guest') expect(new URL(answer.url()).pathname).toBe('/sign-in');
          else expect(answer.status()).toBe(open.includes(visitor) ? 200 : 404);
          return;
        }
        await page.setViewportSize({ width: 1280, height: 900 });
        expect((await page.goto(address))?.status()).toBe(200);
        // Tabs and bookmarks of two cohorts can be told apart.
        if (address.startsWith(cohort)) await expect(page).toHaveTitle(/London 2017–18/);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 700 });
        await expectNoSidewaysScrolling(page);
      });
    }
  });
}

test('a name is found from any page of staff by Ctrl and K, however fast it is typed', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'facilitator');
  await page.goto(`${cohort}/people`);
  // The first press may come before the page listens.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 1000 });
  }).toPass();
  // Enter goes to what is typed by then, never to what was shown of less.
  await page.keyboard.type('london 2017 table 2');
  await expect(page.getByRole('option').first()).toContainText('Table 2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('london 2017');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(cohort);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('london 2017 table 3');
  await expect(page.getByRole('option').first()).toContainText('Table 3');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${cohort}/tables#table-3`);
  await expect(page.getByRole('group', { name: /^Table 3,/ })).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('an address that is nowhere, and ids of nobody, say so in plain words', async ({ browser }) => {
  const page = await pageOf(browser, 'facilitator');
  for (const address of [
    '/nowhere',
    '/facilitate/cohorts/no-such-cohort',
    `${cohort}/people/00000000-0000-4000-8000-000000000000`,
    `${cohort}/evaluation/day-9`,
    `${cohort}/tables?plan=999`,
    `${cohort}/tables?plan=x`,
    `${cohort}/schedule/not-an-id`,
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expectAccessible(page);
});

test('an address that was other words once leads to the page that it means', async ({ request }) => {
  const filled = (way: string) => way.replaceAll(/:\w+/g, 'x');
  for (const { source, destination } of moved) {
    const { status, headers } = await request
      .get(filled(source), { maxRedirects: 0 })
      .then((answer) => ({ status: answer.status(), headers: answer.headers() }));
    expect([status, headers['location']], source).toEqual([308, filled(destination)]);
  }
});

test('pages carry the headers that keep them safe', async ({ request }) => {
  const { headers } = { headers: (await request.get('/')).headers() };
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
  expect((await request.fetch('/', { method: 'DELETE' })).status()).toBe(405);
  expect(
    (await request.post('/t', { headers: { 'content-type': 'application/json' }, data: '{}' })).status(),
  ).toBe(415);
  expect(
    (
      await request.post('/t', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        data: 'a'.repeat(7_000_000),
      })
    ).status(),
  ).toBe(413);
});
