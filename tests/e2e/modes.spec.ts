import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, pageOf } from '../support/browser';
import { openCohort } from '../support/open-cohort';
import { closeAndRelease } from '../support/release';

/** Presses keys one by one as a hand would, and counts them. */
function keyboard(page: Page): { type: (text: string) => Promise<void>; count: () => number } {
  let pressed = 0;
  return {
    type: async (text) => {
      for (const key of text) {
        await page.keyboard.press(key === '\n' ? 'Enter' : key === '\t' ? 'Tab' : key);
        pressed += 1;
      }
    },
    count: () => pressed,
  };
}

test('a dozen paper forms are keyed by keyboard alone, one key a mark', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await pageOf(browser, 'facilitator');
  const stage = await openCohort(page, 'Paper 2027', 12, 'Unlinkable');
  await page.goto(`${stage}/paper`);
  // Whoever was written to when it opened stands on the list of names to tick.
  await expectAccessible(page);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Save, and key the sheets' }).click();
  await page.waitForURL(`**${stage}/keying`);
  await expectAccessible(page);
  const keys = keyboard(page);
  for (let sheet = 1; sheet <= 12; sheet += 1) {
    // Eight marks, or a letter where there is none; the next one comes by itself, and Enter sends.
    await expect(page.getByLabel('Working in small groups')).toBeFocused();
    await keys.type(`54434${sheet % 4 === 0 ? 'i' : '5'}4`);
    await expect(page.getByLabel('How likely are you')).toBeFocused();
    await keys.type(`${(sheet % 2) + 4}`);
    await page.keyboard.press('Shift+Tab');
    await keys.type('\n');
    await expect(page.getByText(`${sheet} of 12 handed in`)).toBeVisible();
  }
  expect(keys.count() / 12).toBeLessThanOrEqual(10);
  await expect(page.getByText('No sheet is waiting')).toBeVisible();
  await closeAndRelease(page, stage);
  await page.goto(`${stage}/keying`);
  await expect(page.getByRole('row', { name: 'Manager case studies could not be read 3' })).toBeVisible();
  await page.goto(`${stage}/results`);
  const recommended = page.getByRole('row', { name: /How likely are you/ }).first();
  await expect(recommended.getByRole('cell').nth(0)).toHaveText('4.5');
  await expect(recommended.getByRole('cell').nth(1)).toHaveText('12 of 12');
});

for (const javaScriptEnabled of [true, false]) {
  test(`paper with codes, calls and two forms of one person, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    const stage = await openCohort(page, `Modes ${javaScriptEnabled ? 'on' : 'off'} 2027`, 3, 'Named');

    const code = await test.step('sheets carry a code, in print, large print and as text', async () => {
      await page.goto(`${stage}/paper`);
      await page.getByRole('button', { name: /^Make (a sheet|sheets)/ }).click();
      await expect(page.getByRole('article')).toHaveCount(3);
      if (javaScriptEnabled) await expectAccessible(page);
      const found = await page.getByRole('article').first().locator('strong.tracking-widest').innerText();
      await page.getByRole('link', { name: 'Large print' }).click();
      await expect(page.locator('[data-paper=large]').first()).toHaveCSS('font-size', '24px');
      await page.getByRole('link', { name: 'Plain text' }).click();
      await expect(page.locator('pre')).toContainText('Give a mark from 1 (Not helpful) to 5 (Very helpful)');
      return found;
    });

    await test.step('a wrong code and a wrong key are said at their fields, and what was keyed stays', async () => {
      await page.goto(`${stage}/keying`);
      await page.getByLabel('Code of the sheet').fill('NOPE NOPE');
      await page.getByLabel('Table coaches').fill('7');
      await page.getByRole('button', { name: 'Key this form' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: /Key one of the numbers beside it/ }),
      ).toBeVisible();
      await page.getByLabel('Table coaches').fill('2');
      await page.getByRole('button', { name: 'Key this form' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: /No sheet of this form has this code/ }),
      ).toBeVisible();
      await expect(page.getByLabel('Table coaches')).toHaveValue('2');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('Code of the sheet').fill('');
      await page.getByLabel('Code of the sheet').pressSequentially(code.toLowerCase());
      if (javaScriptEnabled) await expect(page.getByLabel('Working in small groups')).toBeFocused();
      await page.getByRole('button', { name: 'Key this form' }).click();
      await expect(page.getByRole('status')).toContainText('is in.');
    });

    await test.step('a call to the same person makes a conflict, and somebody says which form holds', async () => {
      await page.goto(stage);
      const name = (
        await page
          .getByRole('row', { name: /on paper/ })
          .getByRole('rowheader')
          .innerText()
      ).trim();
      await page.goto(`${stage}/calls`);
      await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(page);
      await page
        .getByRole('link', { name: /^Call / })
        .first()
        .click();
      await page.waitForURL(/calls\/./);
      if (javaScriptEnabled) await expectAccessible(page);
      await page
        .getByRole('group', { name: 'Table coaches' })
        .getByRole('radio', { name: /^3/ })
        .check({ force: true });
      await page.getByRole('button', { name: 'Send what they said' }).click();
      await expect(page.getByRole('status')).toContainText('Their answers are in.');
      const other = await page.getByRole('link', { name: /^Call / }).count();
      expect(other).toBe(1);
    });

    await test.step('the way that a call ended without answers is kept', async () => {
      await page
        .getByRole('link', { name: /^Call / })
        .first()
        .click();
      await page.getByRole('button', { name: 'Note the call' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: 'Say how the call ended' }),
      ).toBeVisible();
      await page.getByRole('radio', { name: 'Asked to be called back' }).check();
      await page.getByRole('button', { name: 'Note the call' }).click();
      await expect(page.getByRole('row', { name: /1, last: asked to be called back/ })).toBeVisible();
    });

    await test.step('the stage says who came in which mode; its settings and mail can be changed', async () => {
      await page.goto(stage);
      await expect(page.getByRole('row', { name: /on paper/ })).toHaveCount(1);
      await expect(page.getByRole('row', { name: /by phone/ })).toHaveCount(1);
      await page.getByRole('button', { name: 'Pause its mail' }).click();
      await expect(page.getByText('Paused: nothing goes by itself.')).toBeVisible();
      await page.goto(`${stage}/settings`);
      await expect(
        page.getByText('Its promise, its questions and its opening stay as they are.'),
      ).toBeVisible();
      await page.getByLabel('Reminders, so many days after it opens').fill('3, never');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: /Enter whole numbers of days/ }),
      ).toBeVisible();
      await page.getByLabel('Reminders, so many days after it opens').fill('4, 8');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForURL(`**${stage}`);
    });

    await test.step('what its mail says is read, and changed', async () => {
      await page.getByRole('link', { name: 'Read or change what it says' }).click();
      const invitation = page.getByRole('region', { name: 'Invitation' });
      await expect(invitation.getByText(/This is your own link/)).toBeVisible();
      await invitation.getByText('Change the invitation').click();
      await invitation.getByLabel('Subject').fill('Your three days');
      await invitation.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('The text is kept.')).toBeVisible();
      await expect(invitation.getByText('In your own words.')).toBeVisible();
    });
  });
}
