// npm run pictures:readme: takes the pictures of README.md, of a demo of its own in a real browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium';
import { pageOf } from '../support/browser';
import setup from '../support/server';
import { codeOfTable } from '../support/table-cards';

const folder = 'docs/pictures';
// Tall enough for all that is taken: what lies below the edge of a screen is not drawn to its end.
const wide = { width: 1280, height: 2400 };
const phone = { width: 390, height: 2000 };
const light = { colorScheme: 'light', locale: 'en-GB', timezoneId: 'Europe/London' } as const;

type Clip = { x: number; y: number; width: number; height: number };

/** Takes what lies between two edges of the page, over its whole width. */
async function take(page: Page, name: string, clip: Clip, scale = 1): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 85,
    clip: { ...clip, scale },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.webp`, data, 'base64');
}

/** Where a thing begins and ends, from the top of the page. */
async function edges(thing: Locator): Promise<{ top: number; bottom: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('What the picture is of is not on the page.');
  return { top: box.y, bottom: box.y + box.height };
}

const margin = 32;

async function dashboard(browser: Browser, baseURL: string): Promise<void> {
  const page = await pageOf(browser, 'commissioner', { baseURL, viewport: wide, ...light });
  await page.goto('/impact/london-2016-17');
  const { top } = await edges(page.getByRole('heading', { name: 'Marks out of 5' }));
  const { bottom } = await edges(page.getByRole('link', { name: 'Take this table away' }));
  await take(page, 'dashboard', {
    x: 0,
    y: top - 2 * margin,
    width: wide.width,
    height: bottom - top + 4 * margin,
  });
}

async function tables(browser: Browser, baseURL: string): Promise<void> {
  const page = await pageOf(browser, 'facilitator', { baseURL, viewport: wide, ...light });
  await page.goto('/facilitate/cohorts/london-2016-17/tables');
  const { top } = await edges(page.getByText('every rule kept'));
  const { top: bottom } = await edges(page.getByRole('heading', { name: 'Rules', exact: true }));
  await take(page, 'tables', { x: 0, y: top - margin / 2, width: wide.width, height: bottom - top });
}

async function form(browser: Browser, baseURL: string): Promise<void> {
  const facilitator = await pageOf(browser, 'facilitator', { baseURL });
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 1);
  const context = await browser.newContext({ baseURL, viewport: phone, ...light });
  const page = await context.newPage();
  await page.goto('/t');
  await page.getByLabel('The code on your card').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/who*');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/answer*');
  for (const [element, mark] of [
    ['Working in small groups', '5'],
    ['Table coaches', '4'],
  ] as const)
    await page
      .getByRole('group', { name: element })
      .getByRole('radio', { name: mark })
      .check({ force: true });
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.mouse.move(0, 0);
  const { top } = await edges(page.getByText('Your answers go into a locked ballot box'));
  const { bottom } = await edges(page.getByRole('group', { name: 'Table coaches' }));
  await take(
    page,
    'form',
    { x: 0, y: top - margin, width: phone.width, height: bottom - top + 1.5 * margin },
    2,
  );
}

const close = await setup();
const browser = await chromium.launch(await chromiumLaunch());
try {
  const address = process.env.ROUNDTABLE_URL ?? '';
  for (const picture of [dashboard, tables, form]) await picture(browser, address);
} finally {
  await browser.close();
  await close();
}
