import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';

const messages = '/facilitate/cohorts/london-2017-18/messages';

/** Writes to the coaches, as far as the look at who gets what. */
async function write(page: Page, subject: string): Promise<void> {
  await page.goto(`${messages}/new`);
  await page.getByLabel('Table coaches').check();
  await page.getByLabel('Subject').fill(subject);
  await page.getByRole('textbox', { name: 'What it says' }).fill('Hello {naem}, you look after {table}.');
  await page.getByRole('button', { name: 'Look at who gets what' }).click();
  await expect(page.getByRole('alert').getByText(/{naem} can’t be filled in/)).toBeVisible();
  await expect(page.getByLabel('Subject')).toHaveValue(subject);
  await page.getByRole('textbox', { name: 'What it says' }).fill('Hello {name}, you look after {table}.');
  await page.getByRole('button', { name: 'Look at who gets what' }).click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test(`who gets what is seen, and then it goes, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const staff = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    await staff.setViewportSize({ width: 390, height: 800 });
    await write(staff, `Thank you, ${javaScriptEnabled ? 'coaches' : 'all'}`);
    await expect(staff.getByText(/you look after table \d/).first()).toBeVisible();
    await expectNoSidewaysScrolling(staff);
    if (javaScriptEnabled) await expectAccessible(staff);
    await staff.getByRole('button', { name: /^Send it to \d+ people$/ }).click();
    await expect(staff.getByText('It is on its way')).toBeVisible();
    await expect(async () => {
      await staff.reload();
      await expect(staff.getByText(/Kept here/).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    if (javaScriptEnabled) await expectAccessible(staff);
  });

test('words of a message are changed, tried and taken back, and an unknown field is not kept', async ({
  browser,
}) => {
  const staff = await pageOf(browser, 'facilitator', { javaScriptEnabled: false });
  await staff.goto('/facilitate/messages');
  await staff.getByRole('link', { name: 'Another seat' }).click();
  const change = async (text: string) => {
    await staff.getByText('Change the words').click();
    await staff.getByRole('textbox', { name: 'What it says' }).fill(text);
    await staff.getByRole('button', { name: 'Save' }).click();
  };
  await change('Hello {name}');
  await expect(staff.getByRole('alert').getByText(/{seat} has to stay/)).toBeVisible();
  await staff.getByRole('textbox', { name: 'What it says' }).fill('Dear {name}, please sit {seat}.');
  await staff.getByRole('button', { name: 'Save' }).click();
  await expect(staff.getByText('It goes in your own words.')).toBeVisible();
  await staff.getByRole('button', { name: 'Take Roundtable’s own words again' }).click();
  await expect(staff.getByText('It goes in Roundtable’s words.')).toBeVisible();
  await staff.goto('/facilitate/messages/sign-in');
  await expect(staff.getByText('An administrator can change it')).toBeVisible();
});

test('a participant takes a day along, and nobody else does', async ({ browser }) => {
  const [own, other] = [await pageOf(browser, 'participant'), await pageOf(browser, 'commissioner')];
  await own.goto('/my');
  await expect(own.getByRole('link', { name: /Add to my calendar/ }).first()).toBeVisible();
  const file = await own.request.get('/api/calendar/london-2017-18/1');
  expect(await file.text()).toContain('BEGIN:VEVENT');
  expect((await other.request.get('/api/calendar/london-2017-18/1')).status()).toBe(404);
});
