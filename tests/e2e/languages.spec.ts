import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScrolling } from '../support/browser';

const printed = z.object({ links: z.array(z.string()) });

/** The link of somebody with an open form of two parts, in English and in Welsh. */
function linkTo(promise: string): string {
  const said = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'tests/support/print-links.ts', '1', promise, 'welsh'],
    { encoding: 'utf8' },
  );
  return printed.parse(JSON.parse(said)).links[0] ?? '';
}

for (const promise of ['unlinkable', 'linked']) {
  for (const javaScriptEnabled of [true, false]) {
    test(`another language loses nothing that was typed into a ${promise} form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const heading = page.getByRole('heading', { level: 1 });
      const marked = (question: string) =>
        page.getByRole('group', { name: question }).getByRole('radio', { name: /^3/ });
      await page.goto(`/a/${linkTo(promise)}`);
      await marked('Table coaches').check({ force: true });

      await test.step('on the first part', async () => {
        await page.getByRole('button', { name: 'Cymraeg' }).click();
        await expect(heading).toHaveText('Pa mor ddefnyddiol oedd y rhain?');
        await expect(marked('Hyfforddwyr y byrddau')).toBeChecked();
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      });

      await test.step('on the second, which stays where one is', async () => {
        await marked('Hyfforddwyr y byrddau').press('Enter');
        // With a script, Enter on a mark goes to what is next; without, it sends the part, in the language that is read.
        if (javaScriptEnabled) await page.getByRole('button', { name: 'Continue' }).click();
        await expect(heading).toHaveText('Edrych yn ôl');
        await page.getByLabel('Beth oedd fwyaf defnyddiol i chi?').fill('Y bobl');
        await page.getByRole('button', { name: 'English' }).click();
        await expect(heading).toHaveText('Looking back');
        await expect(page.getByLabel('What was most useful to you?')).toHaveValue('Y bobl');
      });

      await test.step('nor on the way back, and it is sent', async () => {
        await page.getByRole('button', { name: 'Cymraeg' }).click();
        await page.getByRole('button', { name: 'Back' }).click();
        await expect(marked('Hyfforddwyr y byrddau')).toBeChecked();
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page.getByLabel('Beth oedd fwyaf defnyddiol i chi?')).toHaveValue('Y bobl');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(heading).toHaveText('Check your answers');
        await expect(page.getByRole('term').filter({ hasText: 'Hyfforddwyr y byrddau' })).toBeVisible();
        await page.getByRole('button', { name: 'English' }).click();
        await expect(page.getByRole('term').filter({ hasText: 'Table coaches' })).toBeVisible();
        await expect(heading).toHaveText('Check your answers');
        await page.getByRole('button', { name: 'Send my answers' }).click();
        await expect(heading).toHaveText('Thank you. Your answers are in.');
      });
      await context.close();
    });
  }
}
