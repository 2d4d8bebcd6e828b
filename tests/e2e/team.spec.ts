import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { newRoom } from '../support/room';

for (const javaScriptEnabled of [true, false]) {
  test(`a coach’s details are put right, and they leave the team once another has their table, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    const room = await newRoom(page, `Team ${javaScriptEnabled ? 'on' : 'off'} 2027`, 6, 1);

    await test.step('they are added, with a slip', async () => {
      await page.goto(`${room}/people`);
      await page.getByText('Add a table coach').click();
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add the coach' }) });
      await form.getByLabel('Name').fill('Dr Slip');
      await form.getByLabel('Email address').fill(`slip.${javaScriptEnabled ? 'on' : 'off'}@example.org`);
      await form.getByRole('button', { name: 'Add the coach' }).click();
      await page.getByRole('link', { name: 'Dr Slip' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dr Slip');
    });

    await test.step('what is wrong is said at the field, and what was typed stays', async () => {
      await page.getByLabel('Email address').fill('maya.okonkwo@example.org');
      await page.getByLabel('Name').fill('Dr Right');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(
        page.getByRole('alert').getByRole('link', { name: /Somebody else here has this address/ }),
      ).toBeVisible();
      await expect(page.getByLabel('Name')).toHaveValue('Dr Right');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScrolling(page);
      await page.getByLabel('Email address').fill(`right.${javaScriptEnabled ? 'on' : 'off'}@example.org`);
      await page.getByLabel('Where they work or volunteer').fill('Elm Road surgery');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('row', { name: /Dr Right/ })).toContainText('Elm Road surgery');
    });

    await test.step('with a table they can’t leave; without, they are gone', async () => {
      const coachOf = async (choice: string) => {
        await page.goto(`${room}/tables/room`);
        await page.getByText('Change table 1').click();
        const form = page
          .locator('form')
          .filter({ has: page.getByLabel('Coach', { exact: true }) })
          .first();
        await form.getByLabel('Coach', { exact: true }).selectOption({ label: choice });
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Table 1 has no coach', { exact: false })).toHaveCount(
          choice === 'Dr Right' ? 0 : 1,
        );
      };
      const leave = async () => {
        await page.goto(`${room}/people`);
        await page.getByRole('link', { name: 'Dr Right' }).click();
        await page.getByRole('button', { name: 'Take them off the team' }).click();
      };
      await coachOf('Dr Right');
      await leave();
      await expect(page.getByText('Dr Right coaches table 1. Let somebody else do it first.')).toBeVisible();
      await coachOf('No coach yet');
      await leave();
      await page.waitForURL(`**${room}/people`);
      await expect(page.getByRole('link', { name: 'Dr Right' })).toHaveCount(0);
    });
  });
}
