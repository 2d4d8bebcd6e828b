import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';

type Written = { kind: RegExp; label: string; low?: string; high?: string; options?: string[] };

const questions: Written[] = [
  { kind: /^Mark out of 5/, label: 'How helpful was the map?', low: 'Not helpful', high: 'Very helpful' },
  { kind: /^How far they agree/, label: 'I knew where to go.', low: 'I disagree', high: 'I agree' },
  { kind: /^Yes, no or not sure/, label: 'Did you find the room?' },
  {
    kind: /^One answer from a list/,
    label: 'How did you travel?',
    options: ['By bus', 'By train', 'On foot'],
  },
  { kind: /^Any answers from a list/, label: 'What would have helped?', options: ['A lift', 'A bench'] },
  { kind: /^In their own words/, label: 'What else should we know?' },
  {
    kind: /^Now and before the course/,
    label: 'Finding my way alone',
    low: 'Not confident',
    high: 'Very confident',
  },
  { kind: /^A story of what changed/, label: 'What changed for you?' },
];

async function write(page: Page, { kind, label, low, high, options }: Written): Promise<void> {
  await page.getByRole('link', { name: 'Add a question to part 1' }).click();
  await page.getByLabel('The question').fill(label);
  await page.getByRole('radio', { name: kind }).check();
  if (low && high) {
    await page.getByLabel('What 1 means').fill(low);
    await page.getByLabel('What 5 means').fill(high);
  }
  if (options) await page.getByLabel('The answers to choose from').fill(options.join('\n'));
  await page.getByRole('button', { name: 'Add the question' }).press('Enter');
  await expect(page.getByRole('link', { name: label })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a form is written with every kind of question, looked at and published, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    const accessible = async () => {
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    };
    const title = `Finding us, ${javaScriptEnabled ? 'on' : 'off'}`;

    await test.step('it begins empty', async () => {
      await page.goto('/facilitate/forms');
      await accessible();
      await page.getByRole('link', { name: 'New form' }).click();
      await page.getByRole('button', { name: 'Start the form' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: 'Say what the form is called' }),
      ).toBeVisible();
      await accessible();
      await page.getByLabel('What is it called?').fill(title);
      await page.getByRole('button', { name: 'Start the form' }).dblclick();
      await expect(page).toHaveURL(/forms\/finding-us/);
    });
    const address = new URL(page.url()).pathname;

    await test.step('every kind of question is added; what is missing is said at its field', async () => {
      await page.getByRole('link', { name: 'Add a question to part 1' }).click();
      await page.getByLabel('The question').fill('How helpful was the map?');
      await page.getByRole('button', { name: 'Add the question' }).click();
      await expect(page.getByRole('alert').getByRole('link', { name: 'Say what 1 means' })).toBeVisible();
      await expect(page.getByLabel('The question')).toHaveValue('How helpful was the map?');
      await accessible();
      await page.goto(address);
      for (const question of questions) await write(page, question);
      await accessible();
    });

    await test.step('the order changes by keyboard', async () => {
      await page.getByRole('button', { name: /^Move up ?: I knew where to go\./ }).press('Enter');
      await expect(
        page
          .getByRole('region', { name: /^Part 1/ })
          .getByRole('link')
          .first(),
      ).toHaveText('I knew where to go.');
    });

    await test.step('a second part asks only some, and another language is given', async () => {
      await page.locator('#new-title').fill('A little more');
      await page.getByRole('button', { name: 'Add the part' }).click();
      await page.getByRole('link', { name: 'Add a question to part 2' }).click();
      await page.getByLabel('The question').fill('Which way did you come?');
      await page.getByRole('radio', { name: /^In their own words/ }).check();
      await page
        .getByRole('group', { name: /“Did you find the room\?”/ })
        .getByRole('checkbox', { name: 'No', exact: true })
        .check();
      await page.getByRole('button', { name: 'Add the question' }).click();
      await expect(page.getByText('In their own words, only for some')).toBeVisible();
      await page.goto(`${address}/translation`);
      await accessible();
      await page.getByRole('link', { name: 'Cymraeg (Welsh)' }).click();
      await page.getByLabel('Did you find the room?').fill('A wnaethoch chi ddod o hyd i’r ystafell?');
      await accessible();
      await page.getByRole('button', { name: 'Save the translation' }).click();
      await page.waitForURL(`**${address}`);
    });

    await test.step('it can be looked at as phone, paper, large print and text', async () => {
      for (const kind of ['phone', 'paper', 'large', 'text']) {
        await page.goto(`${address}/preview?as=${kind}`);
        await expect(page.getByText('How did you travel?').first()).toBeVisible();
        await accessible();
      }
    });

    await test.step('it is published; its next version says what differs', async () => {
      await page.goto(`${address}/publish`);
      await accessible();
      await page.getByRole('button', { name: 'Publish version 1' }).click();
      await expect(page.getByRole('status')).toContainText('Version 1 is published.');
      await page.getByRole('link', { name: 'How helpful was the map?' }).click();
      await page.getByLabel('The question').fill('How helpful was the map that we sent?');
      await page.getByRole('button', { name: 'Save the question' }).click();
      await expect(page).toHaveURL(/forms\/finding-us[^/]*$/);
      await page.goto(`${address}/publish`);
      await expect(
        page.getByRole('row', { name: /How helpful was the map that we sent\?.*with care/ }),
      ).toBeVisible();
      await accessible();
    });
  });
}
