import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { newRoom } from '../support/room';

/** The lines of a file that a link of the page leads to. */
async function linesBehind(page: Page, name: string): Promise<string[]> {
  const href = await page.getByRole('link', { name }).getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect(response.status()).toBe(200);
  return (await response.text()).trim().split('\r\n');
}

async function pasteContributors(page: Page, room: string, lines: readonly string[]): Promise<void> {
  await page.goto(`${room}/people`);
  await page.getByText('Paste several contributors').click();
  await page.getByLabel('Contributors, one a line').fill(lines.join('\n'));
  const form = page.locator('form').filter({ has: page.getByLabel('Contributors, one a line') });
  await form.getByRole('button', { name: 'Look at the list' }).click();
  await form.getByRole('button', { name: `Add ${lines.length} contributors` }).click();
  await expect(page.getByText(`${lines.length} contributors were added.`)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? 'on' : 'off';
  test(`people are found, narrowed, chosen all at once and taken away, and added to another team, JavaScript ${mode}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    const [before, next] = [
      await newRoom(page, `Before ${mode} 2027`, 2, 1),
      await newRoom(page, `Next ${mode} 2027`, 2, 1),
    ];
    await pasteContributors(page, before, [
      `Jürgen Müller-Søn${mode}, one.${mode}@example.org, Darzi Fellow, Guy’s`,
      `Jürgen Müller-Søn${mode}, two.${mode}@example.org, manager, King’s`,
    ]);

    await test.step('whoever types without accents finds them, and two of one name are told apart', async () => {
      await page.goto('/facilitate/people');
      await page.getByLabel('Name or email address').fill(`JURGEN son${mode}`);
      await page.getByText('Narrow or sort the list').click();
      await page.getByLabel('Was there as').selectOption('Contributed');
      await page.getByRole('button', { name: 'Show', exact: true }).first().click();
      await expect(page.getByText('2 people fit.')).toBeVisible();
      await expect(page.getByRole('row', { name: /Guy’s/ })).toContainText('Darzi Fellow');
      await expect(page.getByRole('row', { name: /King’s/ })).toContainText('Healthcare manager');
      if (javaScriptEnabled) await expectAccessible(page);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScrolling(page);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('the filter is kept under a name, and its address leads back to it', async () => {
      await page.getByText('Keep this filter').click();
      await page.getByLabel('What to call it').fill(`Both ${mode}`);
      await page.getByRole('button', { name: 'Keep the filter' }).click();
      await page.goto('/facilitate/people');
      await page.getByRole('link', { name: `Both ${mode}` }).click();
      await expect(page.getByText('2 people fit.')).toBeVisible();
    });

    await test.step('nobody ticked is said, and all who fit are held still and counted', async () => {
      await page.getByRole('button', { name: 'Choose those who are ticked' }).click();
      await expect(page.getByRole('alert').getByText('Tick somebody first')).toBeVisible();
      await page.getByRole('button', { name: 'Choose all 2 who fit' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 people, chosen');
      const lines = await linesBehind(page, 'As CSV');
      expect(lines).toHaveLength(3);
      expect(lines.slice(1).every((line) => line.startsWith('From the demo: made up,Jürgen'))).toBe(true);
      const xlsx = await page.getByRole('link', { name: 'As XLSX' }).getAttribute('href');
      expect((await page.request.get(xlsx ?? '')).headers()['content-type']).toContain('spreadsheetml');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 800 });
      await expectNoSidewaysScrolling(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('whom one chose is named before anybody is added to another team', async () => {
      await page.getByText('Add them to another cohort’s team').click();
      await page.getByLabel('To the team of').selectOption(`Next ${mode} 2027`);
      await page.getByRole('button', { name: 'Show who they are' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`To the team of Next ${mode} 2027`);
      await expect(page.getByRole('checkbox', { name: /Jürgen.*Guy’s/ })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: /Jürgen.*King’s/ })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 800 });
      await expectNoSidewaysScrolling(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('a choice that isn’t there leads to the list, and says so', async () => {
      const none = '00000000-0000-4000-8000-000000000000';
      for (const address of [`/api/people/${none}/csv`, `/facilitate/people/chosen/${none}`]) {
        await page.goto(address);
        await expect(page.getByText('What was chosen is here no longer')).toBeVisible();
      }
    });

    await test.step('one of them is added from the list of those who helped before', async () => {
      await page.goto(`${next}/people`);
      await page.getByRole('link', { name: 'Choose from people who coached or contributed before' }).click();
      await page.getByLabel('Name or email address').fill(`two.${mode}@example.org`);
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('checkbox', { name: /Jürgen/ }).check();
      await page.getByRole('button', { name: 'Add those who are ticked' }).click();
      await expect(page.getByText('One person joined the team.')).toBeVisible();
      await expect(page.getByRole('row', { name: /King’s/ })).toContainText('Healthcare manager');
    });
  });
}
