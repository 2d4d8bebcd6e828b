import { type Browser, expect, type Page, test } from '@playwright/test';
import { pageOf } from '../support/browser';
import { openCohort } from '../support/open-cohort';
import { linkFor } from '../support/outbox';

const group = (page: Page, element: string) => page.getByRole('group', { name: element });
const mark = (page: Page, element: string, value: number) =>
  group(page, element).getByRole('radio', { name: new RegExp(`^${value}`) });
const give = (page: Page, element: string, value: number) =>
  mark(page, element, value).check({ force: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function linkOf(browser: Browser, cohort: string, promise: 'Linked' | 'Unlinkable'): Promise<string> {
  const facilitator = await pageOf(browser, 'facilitator');
  const stage = await openCohort(facilitator, cohort, 2, promise);
  return linkFor(browser, facilitator, stage, `${cohort} 01`);
}

/** Waits until the page opens without a line, too. */
const isReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.match(location.pathname))) await new Promise((after) => setTimeout(after, 50));
  });

test('a form goes on from a phone to a tablet, and back, without either taking anything from the other', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const link = await linkOf(browser, 'One bar 2027', 'Linked');
  const [pocket, home] = [await browser.newContext(), await browser.newContext()];
  const [phone, tablet] = [await pocket.newPage(), await home.newPage()];
  await phone.goto(link);
  await tablet.goto(link);

  await test.step('what is answered on one stands on the other, and neither sets the other back', async () => {
    await give(phone, 'Table coaches', 4);
    await expect(phone.getByText(/^Saved at/)).toBeVisible();
    await give(tablet, 'Working in small groups', 5);
    await expect(tablet.getByText('What you answered on another page stands here now, too.')).toBeVisible();
    await expect(mark(tablet, 'Table coaches', 4)).toBeChecked();
  });

  await test.step('where they differ both answers are said, and the next press is a choice', async () => {
    await pocket.setOffline(true);
    await give(phone, 'Other guest speakers', 2);
    await expect(phone.getByText(/^Kept on this device/)).toBeVisible();
    const saved = tablet.waitForResponse((response) => response.request().method() === 'POST');
    await give(tablet, 'Other guest speakers', 5);
    await saved;
    await pocket.setOffline(false);
    const said = 'You answered 5 after this page was opened, perhaps on another page. Here it says 2.';
    await expect(group(phone, 'Other guest speakers').getByText(said)).toBeVisible();
    await expect(mark(phone, 'Working in small groups', 5)).toBeChecked();
    await phone.getByRole('button', { name: 'Continue' }).click();
    await expect(heading(phone)).toHaveText('Check your answers');
    await tablet.reload();
    await expect(mark(tablet, 'Other guest speakers', 2)).toBeChecked();
  });
});

test('a page that was open once opens without a line, with what was typed, and lets go of it once it is sent', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const link = await linkOf(browser, 'No bar 2027', 'Linked');
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(link);
  await isReady(first);
  await context.setOffline(true);
  await give(first, 'Table coaches', 4);
  await expect(first.getByText(/^Kept on this device/)).toBeVisible();
  await first.close();

  const page = await context.newPage();
  await page.goto(link);
  await expect(mark(page, 'Table coaches', 4)).toBeChecked();
  await expect(page.getByText(/can’t be reached just now|Kept on this device/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('Check your answers');
  await page.getByRole('button', { name: /^Send/ }).click();
  await expect(heading(page)).toHaveText(/Thank you/);
  await expect
    .poll(() => page.evaluate(async () => !(await caches.match(location.pathname.replace('/thanks', '')))))
    .toBe(true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.setOffline(true);
  await expect(page.goto(link)).rejects.toThrow();
});

test('two tabs of one browser fill in one unlinkable form together', async ({ browser }) => {
  test.setTimeout(120_000);
  const link = await linkOf(browser, 'Two tabs 2027', 'Unlinkable');
  const context = await browser.newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(link);
  await other.goto(link);
  await give(one, 'Table coaches', 4);
  await expect(mark(other, 'Table coaches', 4)).toBeChecked();
  await give(other, 'Working in small groups', 5);
  await expect(mark(one, 'Working in small groups', 5)).toBeChecked();
  await one.close();
  await other.reload();
  await expect(mark(other, 'Table coaches', 4)).toBeChecked();
  await expect(mark(other, 'Working in small groups', 5)).toBeChecked();
});
