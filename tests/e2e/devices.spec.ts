import { expect, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { checkAndSend } from '../support/check-and-send';
import { openCohort } from '../support/open-cohort';
import { linkFor } from '../support/outbox';
import { codeOfTable } from '../support/table-cards';

test('a tablet goes round the table, and forgets each person', async ({ browser }) => {
  const facilitator = await pageOf(browser, 'facilitator');
  const code = await codeOfTable(facilitator, 'kent-surrey-sussex-2018', 4);
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 } });
  const complaints = complaintsOf(context);
  const tablet = await context.newPage();
  await tablet.goto('/t');
  await expectAccessible(tablet);
  await tablet.getByLabel('The code on your card').fill(code);
  await tablet.getByLabel(/It goes round the table/).check();
  await tablet.getByRole('button', { name: 'Continue' }).click();
  for (const seat of [3, 4]) {
    await tablet.waitForURL('**/t/who*');
    await tablet.getByRole('radio').nth(seat).check();
    await tablet.getByRole('button', { name: 'Continue' }).click();
    await tablet.waitForURL('**/t/answer*');
    await expect(
      tablet.getByRole('group', { name: 'Table coaches' }).getByRole('radio', { name: /^4/ }),
    ).not.toBeChecked();
    await tablet
      .getByRole('group', { name: 'Table coaches' })
      .getByRole('radio', { name: /^4/ })
      .check({ force: true });
    await checkAndSend(tablet);
    await expect(tablet.getByText('This device has forgotten who you are.')).toBeVisible();
    await expectAccessible(tablet);
    await tablet.goto('/t/thanks');
    await expect(tablet).toHaveURL(/\/t\/who/);
  }
  expect(await tablet.evaluate(() => localStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
});

test('answers survive a lost line, can be changed, and mail can be stopped', async ({ browser }) => {
  test.setTimeout(180_000);
  const facilitator = await pageOf(browser, 'facilitator');
  const stage = await openCohort(facilitator, 'Line 2027', 2, 'Linked');
  const link = await linkFor(browser, facilitator, stage, 'Line 2027 01');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const give = (element: string, mark: number) =>
    page
      .getByRole('group', { name: element })
      .getByRole('radio', { name: new RegExp(`^${mark}`) })
      .check({ force: true });

  await test.step('without a line, what is chosen is kept on the device, and sent once when it is back', async () => {
    await page.goto(link);
    await context.setOffline(true);
    await give('Table coaches', 4);
    await expect(page.getByText('Kept on this device')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('it goes on by itself when the connection is back')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
    await expect(page.getByText('We would like to ask you again on')).toBeVisible();
  });

  await test.step('the same link shows nothing of what was sent, and takes a form that replaces it', async () => {
    await page.goto(link);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Answer again' }).click();
    await expect(
      page.getByText('They are not shown here. What you send now replaces all of them.'),
    ).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expectAccessible(page);
    await give('Table coaches', 2);
    await checkAndSend(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
    await page.goto(`${link}?part=1&change=yes`);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  await test.step('one press stops all mail about forms; a lost link tells nobody who is known', async () => {
    await page.goto(`${link}/stop`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop writing to me' }).click();
    await expect(page.getByRole('status')).toContainText('We won’t write to you about forms any more.');
    await page.goto('/a/lost');
    await expectAccessible(page);
    const said: string[] = [];
    for (const address of ['line.2027.2@example.org', 'nobody@example.org']) {
      await page.getByLabel('Your email address').fill(address);
      await page.getByRole('button', { name: 'Send me my link' }).click();
      said.push(await page.getByRole('status').innerText());
      await page.reload();
    }
    expect(said[0]).toBe(said[1]);
  });

  await test.step('at 400 % the form can be read and sent without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`${link}?part=1&change=yes`);
    await expectNoSidewaysScrolling(page);
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  await test.step('a screen reader hears the question, its ends and each mark', async () => {
    const group = page.getByRole('group', { name: 'Working in small groups' });
    await expect(group).toMatchAriaSnapshot(`
      - group "Working in small groups":
        - text: Working in small groups
        - radio "1 Not helpful"
        - radio "2"
        - radio "3"
        - radio "4"
        - radio "5 Very helpful"
        - radio "Leave this one out"
    `);
  });
});
