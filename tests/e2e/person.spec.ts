import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';

const people = '/facilitate/cohorts/london-2017-18/people';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without';

  test(`somebody says how they are called and reached, and staff call them so, ${how}`, async ({
    browser,
  }) => {
    const own = await pageOf(browser, 'participant', { javaScriptEnabled });
    await own.setViewportSize({ width: 390, height: 800 });
    await own.goto('/my/reach-me');
    await own.getByLabel('What do you like to be called?').fill(`Mayah ${how}`);
    await own.getByLabel('Don’t contact me').check();
    await own.getByLabel('Tell me about other courses').check();
    await own.getByRole('button', { name: 'Save' }).click();
    await expect(own.getByRole('alert').getByText('Choose one of the two')).toBeVisible();
    await expect(own.getByLabel('What do you like to be called?')).toHaveValue(`Mayah ${how}`);
    await own.getByLabel('Don’t contact me').uncheck();
    await own.getByLabel('Tell me about other courses').uncheck();
    await own.getByRole('button', { name: 'Save' }).click();
    await expect(own.getByText('This is how we reach you from now on.')).toBeVisible();
    await expectNoSidewaysScrolling(own);

    const staff = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    await staff.goto(`${people}?search=mayah`);
    await staff.getByRole('link', { name: `Mayah ${how} (` }).click();
    await staff.getByRole('link', { name: 'How to reach them, and all they were here' }).click();
    await expect(staff.getByRole('heading', { level: 1, name: `Mayah ${how}` })).toBeVisible();
    await expect(staff.getByText('How they are called and reached was changed').first()).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(staff);
  });

  test(`two records of one person become one, and two again, ${how}`, async ({ browser }) => {
    const staff = await pageOf(browser, 'administrator', { javaScriptEnabled });
    const name = `Gwen Tudor ${how}`;
    for (const number of [1, 2]) {
      await staff.goto('/admin/people/new');
      await staff.getByLabel('Name').fill(name);
      await staff.getByLabel('Email').fill(`gwen${number}.${javaScriptEnabled}@example.org`);
      await staff.getByRole('button').last().click();
      await expect(staff).toHaveURL(/\/admin\/people\/[0-9a-f-]{36}/);
    }
    const id = staff.url().split('/').at(-1)?.split('?')[0] ?? '';
    await staff.goto(`/facilitate/people/${id}/merge`);
    await staff.getByRole('main').getByRole('link', { name: /gwen1/ }).click();
    await expect(staff.getByRole('table', { name: 'What each of the two says' })).toContainText('gwen1');
    if (javaScriptEnabled) await expectAccessible(staff);
    await staff.getByRole('button', { name: 'Merge the two' }).click();
    await expect(staff.getByText('The two are one now.')).toBeVisible();
    await expect(staff.getByText(`gwen1.${javaScriptEnabled}@example.org`)).toBeVisible();
    await staff.getByRole('button', { name: 'Undo this merge' }).click();
    await expect(staff.getByText('The two are apart again.')).toBeVisible();
    await expect(staff.getByText(`gwen1.${javaScriptEnabled}@example.org`)).toHaveCount(0);
  });
}

test('nobody but whoever runs a cohort of theirs finds somebody’s page', async ({ browser }) => {
  const staff = await pageOf(browser, 'facilitator');
  await staff.goto(people);
  await staff.getByRole('rowheader').getByRole('link').first().click();
  await staff.getByRole('link', { name: 'How to reach them, and all they were here' }).click();
  await expect(staff).toHaveURL(/\/facilitate\/people\//);
  const address = new URL(staff.url()).pathname;
  for (const persona of ['coach', 'commissioner', 'contributor', 'participant'] as const) {
    const other = await pageOf(browser, persona);
    expect((await other.goto(address))?.status()).toBe(404);
    expect((await other.goto(`${address}/merge`))?.status()).toBe(404);
  }
});
