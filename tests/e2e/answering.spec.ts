import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { checkAndSend } from '../support/check-and-send';
import { codeOfTable } from '../support/table-cards';

async function sitDown(page: Page, code: string, seat: number): Promise<string> {
  await page.goto('/t');
  await page.getByLabel('The code on your card').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/who*');
  const name = await page.locator('label.choice').nth(seat).innerText();
  await page.getByRole('radio').nth(seat).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/answer*');
  return name.trim();
}

const give = (page: Page, element: string, mark: number) =>
  page
    .getByRole('group', { name: element })
    .getByRole('radio', { name: new RegExp(`^${mark}`) })
    .check({ force: true });

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  test(`somebody answers at their table on a phone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const facilitator = await pageOf(browser, 'facilitator');
    const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', index + 1);
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const complaints = complaintsOf(context);
    const page = await context.newPage();
    const name = await sitDown(page, code, 0);

    await test.step('the promise stands at the top, and the page is accessible', async () => {
      await expect(
        page.getByText('Your answers go into a locked ballot box, without your name.'),
      ).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });

    await test.step('going on and back loses nothing', async () => {
      await give(page, 'Working in small groups', 5);
      await give(page, 'Table coaches', 4);
      await page
        .getByLabel('What was most useful to you?')
        .fill('Being asked <script>alert(1)</script> 🙂 مرحبا');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(
        page.getByRole('group', { name: 'Table coaches' }).getByRole('radio', { name: /^4/ }),
      ).toBeChecked();
      await expect(page.getByLabel('What was most useful to you?')).toHaveValue(
        'Being asked <script>alert(1)</script> 🙂 مرحبا',
      );
    });

    await test.step('a text that is too long comes back whole, with the reason', async () => {
      const long = 'a'.repeat(5_001);
      await page.getByLabel('What would you change?').fill(long);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert').getByRole('link', { name: /5,001 characters/ })).toBeVisible();
      await expect(page.getByLabel('What would you change?')).toHaveValue(long);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('What would you change?').fill('Nothing');
      await page.getByRole('button', { name: 'Continue' }).click();
    });

    await test.step('all that was said is seen, and one answer is changed', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
      await expect(page.getByText('You answered 4 of 10 questions. 6 are not answered.')).toBeVisible();
      await expect(page.getByText('Not answered', { exact: true })).toHaveCount(6);
      await expect(page.getByText('Being asked <script>alert(1)</script>')).toBeVisible();
      await expect(page.getByText('they can’t be changed or taken back')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await page.getByRole('button', { name: 'Change Other guest speakers' }).click();
      const marks = page.getByRole('group', { name: 'Other guest speakers' }).getByRole('radio');
      await expect(marks.first()).toBeFocused();
      await expect(marks.first()).toBeInViewport();
      if (javaScriptEnabled) await expectAccessible(page);
      await give(page, 'Other guest speakers', 2);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('You answered 5 of 10 questions.')).toBeVisible();
      await expect(page.getByText('2 out of 5')).toBeVisible();
    });

    await test.step('it is sent once, and the facilitator sees that, not what', async () => {
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.goto('/t/answer');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answers are in');
      await facilitator.goto('/facilitate/cohorts/kent-surrey-sussex-2018/evaluation/immediate');
      // The list on the table says no more than "Ana B.".
      const [first = '', initial = ''] = name.split(' ');
      await expect(
        facilitator
          .getByRole('row', { name: new RegExp(`${first} ${initial.charAt(0)}`) })
          .filter({ hasText: 'finished' }),
      ).not.toHaveCount(0);
      await expect(facilitator.getByText('Being asked')).toHaveCount(0);
    });
    expect(complaints).toEqual([]);
  });
}

test('the next person on a shared tablet sees nothing of the last one’s form', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 3);
  const page = await (await browser.newContext()).newPage();
  await sitDown(page, code, 0);
  await give(page, 'Table coaches', 2);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await sitDown(page, code, 0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

const printed = z.object({ links: z.array(z.string()) });

/** The link of somebody with an open, unlinkable form, in two parts or on one page. */
function linkTo(form: 'english' | 'short' = 'english'): string {
  const said = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'tests/support/print-links.ts', '1', 'unlinkable', form],
    { encoding: 'utf8' },
  );
  return printed.parse(JSON.parse(said)).links[0] ?? '';
}

test('an unlinkable form stays on one’s own device until it is sent, and is dropped once it is in', async ({
  browser,
  baseURL,
}) => {
  const link = `${baseURL}/a/${linkTo()}`;
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await give(page, 'Table coaches', 3);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('What was most useful to you?').fill('Being asked');
  await page.reload();
  await expect(page.getByLabel('What was most useful to you?')).toHaveValue('Being asked');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(
    page.getByRole('group', { name: 'Table coaches' }).getByRole('radio', { name: /^3/ }),
  ).toBeChecked();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await checkAndSend(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
  await expect(page.getByText('“End of the course” is sent')).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test('a first visit to a form fetches the page and three files, and nothing of Next or React', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext()).newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${baseURL}/a/${linkTo()}`, { waitUntil: 'networkidle' });
  const [form, ...files] = fetched;
  expect(form).toMatch(/^\/a\//);
  expect(files.length).toBeLessThanOrEqual(5);
  expect(files.filter((file) => !/^\/(answer\/|icon\.svg)/.test(file))).toEqual([]);
});

test('the form can be filled in, checked and sent with the keyboard alone', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${baseURL}/a/${linkTo('short')}`);
  const heading = page.getByRole('heading', { level: 1 });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Enter on a page that has just come goes to its first question; eight marks, and on from the text.
  await press('Enter', '5', '4', '4', '3', '5', '4', '4', '5', 'Control+Enter');
  await expect(heading).toHaveText('Check your answers');
  await expect(page.getByText('You answered 8 of 10 questions.')).toBeVisible();
  // A key that stays down, or is pressed twice, sends nothing: the first press only leads to the button.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('button', { name: 'Send my answers' })).toBeFocused();
  await expect(heading).toHaveText('Check your answers');
  await press('Enter');
  await expect(heading).toHaveText('Thank you. Your answers are in.');
});

test('what has the focus is never hidden by the line that stays in view', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${baseURL}/a/${linkTo()}`);
  const line = page.locator('.save-bar');
  await expect(line).toHaveText('On this device only. Not sent yet.');
  const top = (await line.boundingBox())?.y ?? 0;
  expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const marks = await page.locator('.mark').first().boundingBox();
  expect((marks?.y ?? 999) + (marks?.height ?? 0), 'the first rating is on the first screen').toBeLessThan(
    top,
  );
  await page.locator('.mark input').first().focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const bottom = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0);
    expect(bottom).toBeLessThanOrEqual(top);
  }
});

test('back and forward show what will be sent as it is now', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${baseURL}/a/${linkTo()}`);
  await give(page, 'Table coaches', 3);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('3 out of 5')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await give(page, 'Table coaches', 1);
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await expect(page.getByText('1 out of 5')).toBeVisible();
  await expect(page.getByText('3 out of 5')).toHaveCount(0);
});

test('a link or a code that leads nowhere says so and shows a way on', async ({ page }) => {
  const response = await page.goto('/a/not-a-link');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link doesn’t lead to a form');
  await expectAccessible(page);
  await page.goto('/t');
  await page.getByLabel('The code on your card').fill('2222 2222');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /No table has this code/ })).toBeVisible();
  await expect(page.getByLabel('The code on your card')).toHaveValue('2222 2222');
  await expectAccessible(page);
});
