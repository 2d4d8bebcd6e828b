import { type Browser, expect, type Page, test } from '@playwright/test';
import { complaintsOf, expectAccessible, pageOf } from '../support/browser';
import { checkAndSend } from '../support/check-and-send';
import { closeAndRelease } from '../support/release';

const people = Array.from({ length: 12 }, (_, index) => ({
  name: `Walker ${String(index + 1).padStart(2, '0')}`,
  email: `walker.${index + 1}@example.org`,
}));
const list = [
  'name,email,experience,patient or carer',
  ...people.map(({ name, email }) => `${name},${email},some,patient`),
];
const cohort = '/facilitate/cohorts/walking-2026';

/** The personal link in the message that went to this person, as the administrator's outbox has it. */
async function linkOf(administrator: Page, name: string): Promise<string> {
  await administrator.goto('/admin/outbox');
  await administrator
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('link')
    .first()
    .click();
  await administrator.waitForURL(/outbox\/./);
  // The queue gets to it within a second or two.
  await expect(async () => {
    await administrator.reload();
    await expect(administrator.getByRole('main')).toContainText('This is your own link', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const text = await administrator.getByRole('main').innerText();
  return /https?:\/\/\S+\/a\/[\w-]+/.exec(text)?.[0] ?? '';
}

async function answer(
  browser: Browser,
  link: string,
  mark: number,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const page = await (
    await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  ).newPage();
  await page.goto(link);
  for (const element of ['Working in small groups', 'Table coaches']) {
    await page
      .getByRole('group', { name: element })
      .getByRole('radio', { name: new RegExp(`^${mark}`) })
      .check({ force: true });
  }
  await checkAndSend(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
  return page;
}

test('from a new cohort to the commissioner’s dashboard', async ({ browser }) => {
  test.setTimeout(240_000);
  const facilitator = await pageOf(browser, 'facilitator');
  const complaints = complaintsOf(facilitator.context());
  const administrator = await pageOf(browser, 'administrator');
  const commissioner = await pageOf(browser, 'commissioner');

  await test.step('the facilitator makes a cohort; what is wrong is said at the field, and what was typed stays', async () => {
    await facilitator.goto('/facilitate/cohorts/new');
    await facilitator.getByLabel('Name', { exact: true }).fill('Walking 2026');
    await facilitator.getByLabel('Area').fill('London');
    await facilitator.getByLabel('Places').fill('12');
    await facilitator.getByLabel('Day 1', { exact: true }).fill('2026-02-05');
    await facilitator.getByLabel('Day 2').fill('2026-02-06');
    await facilitator.getByLabel('Day 3').fill('2026-01-20');
    await facilitator.getByLabel('Venue').fill('Friars Hall');
    await facilitator.getByLabel('Who commissioned it').selectOption('London Leadership Academy');
    await facilitator.getByRole('button', { name: 'Create the cohort' }).click();
    await expect(
      facilitator.getByRole('alert').getByRole('link', { name: /Day 3 comes before day 2/ }),
    ).toBeVisible();
    await expect(facilitator.getByLabel('Name', { exact: true })).toHaveValue('Walking 2026');
    await expectAccessible(facilitator);
    await facilitator.getByLabel('Day 3').fill('2026-03-20');
    await facilitator.getByRole('button', { name: 'Create the cohort' }).dblclick();
    await facilitator.waitForURL(`**${cohort}`);
  });

  await test.step('a fourth day comes, and goes again', async () => {
    const details = async (days: string, fourth: string) => {
      await facilitator.goto(`${cohort}/details`);
      await facilitator.getByText('More days, or fewer').click();
      await facilitator.getByLabel('How many days it has').fill(days);
      await facilitator.getByLabel('Day 4').fill(fourth);
      await facilitator.getByRole('button', { name: 'Save' }).click();
    };
    await details('3', '2026-04-10');
    await expect(
      facilitator.getByRole('alert').getByRole('link', { name: /Day 4 has a date/ }),
    ).toBeVisible();
    await expect(facilitator.getByLabel('Day 4')).toBeVisible();
    await expectAccessible(facilitator);
    await details('4', '2026-04-10');
    await facilitator.waitForURL(`**${cohort}`);
    await facilitator.goto(`${cohort}/schedule`);
    await expect(facilitator.getByText('Friday 10 April 2026').first()).toBeVisible();
    await details('3', '');
    await facilitator.waitForURL(`**${cohort}`);
  });

  await test.step('twelve people come from a list, after its one bad line was named and mended', async () => {
    await facilitator.goto(`${cohort}/people/import`);
    await facilitator
      .getByLabel('Or the rows themselves')
      .fill([...list, 'Nobody,not-an-address,some,patient'].join('\n'));
    await facilitator.getByRole('button', { name: 'Import everybody' }).click();
    await expect(
      facilitator
        .getByRole('alert')
        .getByRole('link', { name: /Line 14: Nobody: “not-an-address” is no email address/ }),
    ).toBeVisible();
    await expectAccessible(facilitator);
    await facilitator.getByLabel('Or the rows themselves').fill(list.join('\n'));
    await facilitator.getByRole('button', { name: 'Import everybody' }).click();
    await expect(facilitator.getByText('12 people were imported.')).toBeVisible();
  });

  await test.step('tables are made and somebody is seated, by keyboard', async () => {
    await facilitator.goto(`${cohort}/tables`);
    await facilitator.getByLabel('How many tables').fill('2');
    await facilitator.getByRole('button', { name: 'Make tables' }).press('Enter');
    await expect(facilitator.getByText('Change table 2')).toBeVisible();
    await facilitator.goto(`${cohort}/tables`);
    await facilitator.getByRole('button', { name: 'Begin with empty seats' }).press('Enter');
    await facilitator.getByRole('button', { name: 'Walker 01, no seat yet' }).press('Enter');
    await facilitator
      .getByRole('button', { name: 'Move Walker 01 to a free seat at table 1' })
      .first()
      .press('Enter');
    await expect(facilitator.getByRole('button', { name: 'Walker 01, table 1' })).toBeFocused();
    await facilitator.getByRole('button', { name: 'Use this plan' }).press('Enter');
    await expect(facilitator.getByText('in use', { exact: true })).toBeVisible();
    await facilitator.goto(`${cohort}/people`);
    await expect(
      facilitator
        .getByRole('row', { name: /Walker 01/ })
        .getByRole('cell')
        .last(),
    ).toHaveText('1');
  });

  await test.step('the evaluation is planned, opened, and everybody gets their own link', async () => {
    await facilitator.goto(`${cohort}/evaluation`);
    await facilitator.getByRole('button', { name: 'Plan the evaluation' }).click();
    await facilitator.getByRole('link', { name: 'End of the course' }).click();
    // By itself mail waits for the morning when a test runs at night.
    await facilitator.getByRole('button', { name: 'Pause its mail' }).click();
    await expect(facilitator.getByRole('button', { name: 'Let its mail go by itself' })).toBeVisible();
    await facilitator.getByRole('link', { name: /^Open the form/ }).click();
    await expect(facilitator.getByText('Its mail is paused: nobody is written to.')).toBeVisible();
    await facilitator.getByRole('button', { name: 'Open it' }).click();
    await facilitator.getByLabel('All 12 who can be sent their link').check();
    await facilitator.getByRole('button', { name: 'Send the chosen their link' }).click();
    await expectAccessible(facilitator);
    await facilitator.getByRole('button', { name: 'Send 12 links' }).dblclick();
    await expect(facilitator.getByText('12 links are on their way.')).toBeVisible();
  });

  const links = await test.step('the mail holds each link', async () => {
    const found: string[] = [];
    for (const { name } of people) found.push(await linkOf(administrator, name));
    expect(new Set(found).size).toBe(12);
    return found;
  });

  await test.step('seven answer, some without JavaScript, one of them twice', async () => {
    for (const [index, link] of links.slice(0, 7).entries())
      await answer(browser, link, [3, 3, 4, 4, 4, 5, 5][index] ?? 4, index % 2 === 0);
    const again = await (await browser.newContext()).newPage();
    await again.goto(links[0] ?? '');
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('Your answers are in');
  });

  await test.step('one begins on one device and sends from another: only what was sent counts; one leaves it half done', async () => {
    const phone = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await phone.goto(links[7] ?? '');
    await phone
      .getByRole('group', { name: 'Working in small groups' })
      .getByRole('radio', { name: /^3/ })
      .check({ force: true });
    await phone.getByRole('button', { name: 'Continue' }).click();
    const desk = await (await browser.newContext()).newPage();
    await desk.goto(links[7] ?? '');
    await expect(desk.getByRole('radio', { checked: true })).toHaveCount(0);
    await desk
      .getByRole('group', { name: 'Working in small groups' })
      .getByRole('radio', { name: /^5/ })
      .check({ force: true });
    await checkAndSend(desk);
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
    await phone.getByRole('button', { name: 'Send my answers' }).click();
    await expect(phone.getByText('They were counted once')).toBeVisible();
    const half = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await half.goto(links[8] ?? '');
    await half
      .getByRole('group', { name: 'Table coaches' })
      .getByRole('radio', { name: /^1/ })
      .check({ force: true });
    await half.getByRole('button', { name: 'Continue' }).click();
  });

  await test.step('while it is open, the commissioner sees neither a figure nor how many are in', async () => {
    await commissioner.goto('/impact/walking-2026');
    await expect(
      commissioner.getByText('figures appear here once the facilitator releases them'),
    ).toBeVisible();
    await expect(commissioner.getByText('of 12', { exact: false })).toHaveCount(0);
  });

  await test.step('once it is released: eight answers are shown, seven are not, and the n adds up', async () => {
    await closeAndRelease(facilitator, `${cohort}/evaluation/immediate`);
    await commissioner.reload();
    const groups = commissioner.getByRole('row', { name: /Working in small groups/ }).first();
    await expect(groups.getByRole('cell').nth(0)).toHaveText('4.1');
    await expect(groups.getByRole('cell').nth(1)).toHaveText('8 of 12');
    await expect(
      groups.getByRole('img', { name: '8 answered, 0 left blank or not asked, 4 form not returned' }),
    ).toBeVisible();
    await expect(commissioner.getByRole('row', { name: /Table coaches/ }).first()).toContainText(
      'Not shown, so that nobody’s answer can be worked out.',
    );
    await expectAccessible(commissioner);
  });

  expect(complaints).toEqual([]);
});
