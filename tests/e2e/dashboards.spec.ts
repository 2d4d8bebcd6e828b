import { expect, test } from '@playwright/test';
import { expectAccessible, pageOf, signIn } from '../support/browser';

const published = [
  ['Working in small groups', '32 of 40', '4.7'],
  ['Table coaches', '29 of 40', '4.6'],
  ['Talks from patient leaders', '29 of 40', '4.2'],
  ['Other guest speakers', '32 of 40', '4.2'],
  ['Darzi Fellow exercise', '25 of 40', '4.1'],
  ['Manager case studies', '32 of 40', '4.3'],
  ['Learning how I impact on others', '31 of 40', '4.3'],
  [
    'How likely are you to recommend this course to a friend in the same sort of position as you?',
    '32 of 40',
    '4.6',
  ],
] as const;

const facilitators = '/facilitate/cohorts/london-2016-17/evaluation/immediate/results';

for (const [persona, address] of [
  ['facilitator', facilitators],
  ['commissioner', '/impact/london-2016-17'],
] as const) {
  test(`the ${persona}’s dashboard reproduces the published table`, async ({ page }) => {
    await signIn(page, persona);
    await page.goto(address);
    for (const [element, answered, mean] of published) {
      const row = page.getByRole('row', { name: element }).first();
      await expect(row.getByRole('cell').nth(0)).toHaveText(mean);
      await expect(row.getByRole('cell').nth(1)).toHaveText(answered);
    }
    await expect(page.getByText('8 of 40 people returned no form')).toBeVisible();
    // This demo is for many: nobody moves its clock.
    await expect(page.getByText('Go to another time')).toHaveCount(0);
    // The picture is there beside the table, drawn or moving. Whoever comes to a line by keyboard is told its figures.
    await expect(page.locator('figure svg circle:visible')).toHaveCount(published.length);
    await page.locator('figure .recharts-surface').first().focus();
    await expect(page.getByText(/^Mean 4\.\d from \d+ answers/)).toBeVisible();
    await expectAccessible(page);
  });
}

test('texts are for the facilitator only', async ({ page, browser }) => {
  await signIn(page, 'facilitator');
  await page.goto(facilitators);
  await page.getByRole('link', { name: 'Read what people wrote' }).click();
  await expect(page.getByText('Fewer talks on the last day').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Find a word').fill('FEWER TALKS');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('A quieter room for the small groups')).toHaveCount(0);
  const first = page.getByRole('listitem').filter({ hasText: 'Fewer talks on the last day' }).first();
  await first.getByText('Hide this').click();
  await first.getByRole('button', { name: 'Hide it' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Say why this is hidden' })).toBeVisible();
  await expectAccessible(page);
  await first.getByLabel('Why is it hidden?').fill('It was said too often');
  await first.getByRole('button', { name: 'Hide it' }).click();
  await expect(page.getByText('Hidden (1)')).toBeVisible();
  await page.getByRole('radio', { name: 'Hidden (1)' }).check();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Hidden because: It was said too often')).toBeVisible();
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect(page.getByText('Hidden (0)')).toBeVisible();
  const commissioner = await pageOf(browser, 'commissioner');
  await commissioner.goto('/impact/london-2016-17');
  await expect(commissioner.getByRole('heading', { level: 1 })).toHaveText('What the course did');
  await expect(commissioner.getByText('Fewer talks on the last day')).toHaveCount(0);
  await commissioner.goto('/impact/london-2016-17?stage=before');
  await expect(commissioner).toHaveTitle(/^Before the course/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`filters work ${javaScriptEnabled ? 'with' : 'without'} JavaScript and leave an address to keep`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'commissioner', { javaScriptEnabled });
    await page.goto('/impact/london-2016-17');
    await page.getByLabel('Order').selectOption('highest');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/order=highest/);
    await expect(page.getByRole('rowheader').first()).toHaveText('Working in small groups');
    await expect(page.getByRole('rowheader').nth(7)).toHaveText('Darzi Fellow exercise');
    await page.goto(page.url());
    await expect(page.getByRole('rowheader').nth(7)).toHaveText('Darzi Fellow exercise');
  });
}

test('the table can be taken away as CSV, with what its audience may see', async ({ page }) => {
  await signIn(page, 'commissioner');
  const response = await page.request.get('/api/ratings/commissioner/london-2016-17/immediate');
  expect(response.headers()['content-type']).toContain('text/csv');
  const lines = (await response.text()).split('\r\n');
  expect(lines[1]).toContain('small-groups,Working in small groups,32,4.7,,3.96,4.76,');
  expect((await page.request.get('/api/ratings/facilitator/london-2016-17/immediate')).status()).toBe(404);
});

test('an open form shows the commissioner no figure, nor how many are in', async ({ page }) => {
  await signIn(page, 'commissioner');
  await page.goto('/impact/london-2017-18');
  await expect(page.getByText('figures appear here once the facilitator releases them')).toBeVisible();
  await expect(page.getByText(/of 38|21 forms/)).toHaveCount(0);
  expect((await page.request.get('/api/ratings/commissioner/london-2017-18/immediate')).status()).toBe(404);
  await expectAccessible(page);
});
