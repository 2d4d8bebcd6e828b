import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, pageOf } from '../support/browser';
import { checkAndSend } from '../support/check-and-send';
import { openCohort } from '../support/open-cohort';
import { linkFor, linkInOutbox, sendLink } from '../support/outbox';

const give = (page: Page, mark: number) =>
  page
    .getByRole('group', { name: 'Table coaches' })
    .getByRole('radio', { name: new RegExp(`^${mark}`) })
    .check({ force: true });

async function sendByLink(page: Page, link: string, mark: number, words: string): Promise<void> {
  await page.goto(link);
  await give(page, mark);
  await page.getByLabel('What was most useful to you?').fill(words);
  await checkAndSend(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
}

test('a curious facilitator learns nothing of a linked form: not from a junk form beside it, not from its link, not from another address', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const facilitator = await pageOf(browser, 'facilitator');
  const stage = await openCohort(facilitator, 'Curious 2027', 3, 'Linked');
  const guest = await (await browser.newContext()).newPage();
  const name = 'Curious 2027 01';

  const sheet = await test.step('paper carries a code, and neither a link nor a picture of one', async () => {
    await facilitator.goto(`${stage}/paper`);
    await facilitator.getByRole('button', { name: /^Make (a sheet|sheets)/ }).click();
    const mine = facilitator.getByRole('article').filter({ hasText: name });
    await expect(mine.locator('svg, img')).toHaveCount(0);
    expect(await facilitator.content()).not.toContain('/a/');
    return mine.locator('strong.tracking-widest').innerText();
  });

  const link = await linkFor(browser, facilitator, stage, name);
  await sendByLink(guest, link, 2, 'Only I could have said this');

  await test.step('a junk sheet makes a conflict that is settled by when and how, without a word of what stands in it', async () => {
    await facilitator.goto(`${stage}/keying`);
    await facilitator.getByLabel('Code of the sheet').fill(sheet);
    await facilitator.getByLabel('Table coaches').fill('5');
    await facilitator.getByRole('button', { name: 'Key this form' }).click();
    await expect(facilitator.getByText('Nothing was overwritten.')).toBeVisible();
    await facilitator.goto(`${stage}/conflicts`);
    await expect(facilitator.getByRole('heading', { name })).toBeVisible();
    await expect(
      facilitator.getByText(/The first form came by their link on .*, the second on paper on /),
    ).toBeVisible();
    await expect(facilitator.getByRole('main')).not.toContainText(
      /Only I could have said this|Table coaches|differs/i,
    );
    await expectAccessible(facilitator);
    await facilitator.getByRole('button', { name: 'Keep the first' }).click();
    await expect(facilitator.getByText('Nothing to settle')).toBeVisible();
  });

  await test.step('whoever has the link sees that a form is in, and an empty one to send again', async () => {
    for (const address of [
      link,
      `${link}?part=1&change=yes`,
      `${link}?part=check&change=yes`,
      `${link}/thanks`,
    ]) {
      await guest.goto(address);
      await expect(guest.getByRole('radio', { checked: true })).toHaveCount(0);
      expect(await guest.content()).not.toContain('Only I could have said this');
    }
  });

  await test.step('an address that becomes somebody else’s gets a new link to an empty form; the old link is dead and the old address is told', async () => {
    const other = 'Curious 2027 02';
    const first = await linkFor(browser, facilitator, stage, other);
    await guest.goto(first);
    await give(guest, 1);
    await expect(guest.getByText(/^Saved at \d+:\d\d\./)).toBeVisible();
    await facilitator.goto(stage.replace(/\/evaluation.*/, '/people'));
    await facilitator.getByRole('link', { name: other }).click();
    await facilitator.waitForURL(/people\/[0-9a-f-]{36}$/);
    await facilitator.getByLabel('Email address').fill('curious.facilitator@example.org');
    await facilitator.getByRole('button', { name: 'Save' }).click();
    await facilitator.waitForURL(/people$/);
    await sendLink(facilitator, stage, other);
    const second = await linkInOutbox(browser, other);
    expect(second).not.toBe(first);
    expect((await guest.goto(first))?.status()).toBe(404);
    await guest.goto(second);
    await expect(guest.getByRole('radio', { checked: true })).toHaveCount(0);
    const administrator = await pageOf(browser, 'administrator');
    await administrator.goto('/admin/outbox');
    await expect(
      administrator.getByRole('row', { name: new RegExp(other) }).filter({ hasText: 'Address changed' }),
    ).toHaveCount(1);
  });
});

test('a card of a day that is long over lists nobody', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  await facilitator.goto('/facilitate/cohorts/london-2016-17/evaluation/immediate/cards');
  await expect(facilitator.getByText('These cards don’t work any more, or not yet.')).toBeVisible();
  const code = await facilitator.locator('.text-h1').first().innerText();
  const guest = await (await browser.newContext()).newPage();
  await guest.goto('/t');
  await guest.getByLabel('The code on your card').fill(code);
  await guest.getByRole('button', { name: 'Continue' }).click();
  await expect(guest.getByRole('alert').getByRole('link', { name: /This card has ended/ })).toBeVisible();
  await guest.goto('/t/who');
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This device doesn’t know your table');
});
