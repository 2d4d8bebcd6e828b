import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { openCohort } from '../support/open-cohort';
import { closeAndRelease } from '../support/release';

/** Nine people’s rows. Columns that were matched before are matched alike again, so each test has a header of its own. */
function fileOf(batch: string) {
  const header = ['Timestamp', 'Email', 'Working in small groups', 'Table coaches', batch];
  const people = Array.from({ length: 9 }, (_, index) => [
    '18/04/2018 10:00:00',
    `somebody.${index}@example.org`,
    index % 2 === 0 ? 'Very helpful' : '4/5',
    index < 3 ? 'Meh' : index < 8 ? '3' : 'Very helpful',
    '',
  ]);
  return {
    name: 'Feedback (Responses).csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...people].map((row) => row.join(',')).join('\r\n')),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test(`old answers and figures from print, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    const accessible = async () => {
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    };
    const file = fileOf(`Batch ${javaScriptEnabled}`);
    const stage = await openCohort(page, `Old answers ${javaScriptEnabled ? 'on' : 'off'} 2027`, 2, 'Linked');

    await test.step('no file, or a wrong one, is said at its field', async () => {
      await page.getByRole('link', { name: 'import a file' }).click();
      await page.waitForURL(`**${stage}/import`);
      await accessible();
      await page.getByRole('button', { name: 'Read the file' }).click();
      await expect(page.getByRole('alert').getByRole('link', { name: 'Choose a file' })).toBeVisible();
      await page.getByLabel('The file').setInputFiles({
        name: 'photo.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('PK\u0003\u0004'),
      });
      await page.getByRole('button', { name: 'Read the file' }).click();
      await expect(page.getByRole('alert').first()).toContainText('photo.xlsx can’t be read');
      await accessible();
    });

    await test.step('columns are matched by themselves, addresses left out, and an unknown word is asked for', async () => {
      await page.getByLabel('The file').setInputFiles(file);
      await page.getByRole('button', { name: 'Read the file' }).click();
      await page.waitForURL(/import\/[0-9a-f-]{36}/);
      await accessible();
      await expect(page.getByText('0 of 9 rows can be imported')).toBeVisible();
      await expect(
        page.getByText('1 column needs your answer, and 6 rows that are right wait for it'),
      ).toBeVisible();
      await expect(page.getByText('1 column is not read: “Batch')).toBeVisible();
      await expect(page.getByLabel('Email')).toHaveValue('');
      await expect(page.getByLabel('Table coaches', { exact: true })).toHaveValue('table-coaches');
      await expect(page.locator('body')).not.toContainText('somebody.1@example.org');
      await expect(page.getByLabel('“Very helpful”, once')).toHaveValue('');
      await page.getByLabel('How its numbers are meant').selectOption({ label: '1 to 5, and 5 is best' });
      await page.getByLabel('“Meh”, 3 times').selectOption({ value: '2' });
      await page.getByRole('button', { name: 'Look again' }).click();
      await expect(page.getByText('9 of 9 rows can be imported')).toBeVisible();
      await accessible();
    });

    await test.step('whose they are is asked, and nothing is taken for granted', async () => {
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await page.getByRole('button', { name: 'Import 9 forms' }).click();
      await expect(page.getByRole('alert').first()).toContainText('Say whose forms these are.');
      await accessible();
      await page.getByLabel('Forms of people on the list').check();
      await page.getByRole('button', { name: 'Import 9 forms' }).click();
      await expect(page.getByRole('alert').first()).toContainText('once it has closed');
    });

    await test.step('they come in once, say which file they were, and count', async () => {
      await page.getByLabel('Forms of others').check();
      await page.getByRole('button', { name: 'Import 9 forms' }).click();
      await expect(page.getByRole('status')).toContainText('9 forms were imported.');
      await page.getByRole('link', { name: /^Take it out again/ }).click();
      await page.waitForURL(`**${stage}/import/out/*`);
      await expect(page.getByText('9 forms, of people from elsewhere')).toBeVisible();
      await accessible();
      await page.getByRole('link', { name: 'Leave them in' }).click();
      await closeAndRelease(page, stage);
      await page.goto(`${stage}/results`);
      const coaches = page.getByRole('row', { name: /^Table coaches/ }).first();
      await expect(coaches.getByRole('cell').nth(0)).toHaveText('2.9');
      await expect(coaches.getByRole('cell').nth(1)).toHaveText('9 of 11');
    });

    await test.step('printed figures can’t stand beside counted ones', async () => {
      await page.goto(`${stage}/printed`);
      await page.getByLabel('Where they are printed').fill('The paper, page 3');
      await page.getByLabel('How many people were on the course').fill('40');
      await page.getByLabel('How many forms came in').fill('32');
      const groups = page.getByRole('group', { name: 'Working in small groups' });
      await groups.getByLabel('Answered').fill('32');
      await groups.getByLabel('Mean').fill('4.7');
      await page.getByRole('button', { name: 'Save the printed figures' }).click();
      await expect(page.getByRole('alert').first()).toContainText('can’t stand beside them');
      await expect(groups.getByLabel('Mean')).toHaveValue('4.7');
    });

    await test.step('where no form ever came in they stand as printed, and say so', async () => {
      const printed = stage.replace('immediate', 'day-1');
      await page.goto(`${printed}/printed`);
      await accessible();
      await page.getByLabel('Where they are printed').fill('The paper, page 3');
      await page.getByLabel('How many people were on the course').fill('40');
      await page.getByLabel('How many forms came in').fill('32');
      const first = page.locator('fieldset').first();
      await first.getByLabel('Answered').fill('33');
      await first.getByLabel('Mean').fill('4.7');
      await page.getByRole('button', { name: 'Save the printed figures' }).click();
      await expect(page.getByRole('alert').first()).toContainText('only 32 forms came in');
      await accessible();
      await first.getByLabel('Answered').fill('32');
      await page.getByRole('button', { name: 'Save the printed figures' }).click();
      await page.waitForURL(`**${printed}/results`);
      await expect(page.getByText('These figures are from print')).toBeVisible();
      await expect(page.getByText('3.96–4.76 if 4.7 is exact')).toBeVisible();
      await accessible();
      await page.goto(`${printed}/import`);
      await page.getByLabel('The file').setInputFiles(file);
      await page.getByRole('button', { name: 'Read the file' }).click();
      await expect(page.getByRole('alert').first()).toContainText('entered from print');
    });
  });
}
