import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';

/** The code on a table's card, as the facilitator prints it. */
async function codeOfTable(facilitator: Page, cohort: string, table: number): Promise<string> {
  const stage = `/facilitate/cohorts/${cohort}/evaluation/immediate`;
  await facilitator.goto(stage);
  const make = facilitator.getByRole('button', { name: 'Make a code for each table' });
  if (await make.isVisible()) {
    await make.click();
    await facilitator.waitForURL('**/cards');
  }
  await facilitator.goto(`${stage}/cards`);
  const card = facilitator.getByRole('listitem').filter({ has: facilitator.getByRole('heading', { name: `Table ${table}`, exact: true }) });
  return card.locator('.text-h1').innerText();
}

async function sitDown(page: Page, code: string, seat: number): Promise<string> {
  await page.goto('/t');
  await page.getByLabel('The code on your card').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/who');
  const name = await page.locator('label.choice').nth(seat).innerText();
  await page.getByRole('radio').nth(seat).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/t/answer');
  return name.trim();
}

const give = (page: Page, element: string, mark: number) => page.getByRole('group', { name: element }).getByRole('radio', { name: new RegExp(`^${mark}`) }).check({ force: true });

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  test(`somebody answers at their table on a phone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const facilitator = await pageOf(browser, 'facilitator');
    const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', index + 1);
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const complaints = complaintsOf(context);
    const page = await context.newPage();
    const name = await sitDown(page, code, 0);

    await test.step('the promise stands at the top, and the page is accessible', async () => {
      await expect(page.getByText('Nobody can tell that these answers are yours.')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    });

    await test.step('going on and back loses nothing', async () => {
      await give(page, 'Working in small groups', 5);
      await give(page, 'Table coaches', 4);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Looking back');
      await page.getByLabel('What was most useful to you?').fill('Being asked <script>alert(1)</script> 🙂 مرحبا');
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('group', { name: 'Table coaches' }).getByRole('radio', { name: /^4/ })).toBeChecked();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByLabel('What was most useful to you?')).toHaveValue('Being asked <script>alert(1)</script> 🙂 مرحبا');
    });

    await test.step('a text that is too long comes back whole, with the reason', async () => {
      const long = 'a'.repeat(5_001);
      await page.getByLabel('What would you change?').fill(long);
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('alert').getByRole('link', { name: /5,001 characters/ })).toBeVisible();
      await expect(page.getByLabel('What would you change?')).toHaveValue(long);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('What would you change?').fill('Nothing');
    });

    await test.step('it is sent once, and the facilitator sees that, not what', async () => {
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
      await page.goto('/t/answer');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answers are in');
      await facilitator.goto('/facilitate/cohorts/kent-surrey-sussex-2018/evaluation/immediate');
      await expect(facilitator.getByRole('row', { name: new RegExp(name) })).toContainText('finished');
      await expect(facilitator.getByText('Being asked')).toHaveCount(0);
    });
    expect(complaints).toEqual([]);
  });
}

test('the next person on a shared tablet sees nothing of the last one’s draft', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 3);
  const page = await (await browser.newContext()).newPage();
  await sitDown(page, code, 0);
  await give(page, 'Table coaches', 2);
  await page.getByRole('button', { name: 'Save for later' }).click();
  await expect(page.getByText(/Saved at \d/).first()).toBeVisible();
  await sitDown(page, code, 0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('what is chosen is saved by itself and said in words', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 4);
  const page = await (await browser.newContext()).newPage();
  await sitDown(page, code, 0);
  await give(page, 'Table coaches', 3);
  await expect(page.getByText(/^Saved at \d+:\d\d\.$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Table coaches' }).getByRole('radio', { name: /^3/ })).toBeChecked();
});

test('the form can be filled in and sent with the keyboard alone', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 5);
  const page = await (await browser.newContext()).newPage();
  await sitDown(page, code, 0);
  await page.getByRole('group', { name: 'Working in small groups' }).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('group', { name: 'Working in small groups' }).getByRole('radio', { name: /^4/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Looking back');
  await page.getByRole('button', { name: 'Send my answers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
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
