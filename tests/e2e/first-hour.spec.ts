import { expect, type Page, test } from '@playwright/test';
import { type EmptyInstallation, emptyInstallation } from '../support/empty-installation';
import { Hand } from '../support/presses';

/** So many presses were about 140 when somebody who had never seen Roundtable did the same. */
const most = 45;

const cohort = '/facilitate/cohorts/spring-2026';

/** A list as people have them: a title above, semicolons, two name columns, addresses with what mail programs put around them, a total below. */
const list = [
  'Sign-ups for the spring course;;;;;',
  '',
  'First name;Surname;E-mail address;Mobile;Experience;Patient or carer',
  ...Array.from(
    { length: 40 },
    (_, index) =>
      `Zoë;Müller-${index + 1};"Zoë <mailto:ZOE.${index + 1}@example.org>";+44 7700 900${String(index).padStart(3, '0')};${index % 5 ? 'some' : 'none'};${index % 3 ? 'Patient' : 'Carer'}`,
  ),
  'Total;40;;;;',
].join('\r\n');

/** The link to sign in that waits for somebody in the outbox: without mail, the administrator reads it there. */
async function linkToSignIn(administrator: Page, origin: string, name: string): Promise<string> {
  const link = /https?:\S+\/sign-in\/link\/\S+/;
  await expect(async () => {
    await administrator.goto(`${origin}/admin/outbox`);
    const row = administrator.getByRole('row', { name: new RegExp(name) }).filter({ hasText: 'Sign in' });
    await row.getByRole('link').first().click();
    await administrator.waitForURL(/outbox\/./);
    await expect(administrator.getByRole('main')).toContainText(link, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  return link.exec(await administrator.getByRole('main').innerText())?.[0] ?? '';
}

// A Postgres and a server of its own are begun and ended, and a whole hour is gone through.
test.describe.configure({ timeout: 240_000 });

let installation: EmptyInstallation | undefined;
test.beforeEach(async () => {
  installation = await emptyInstallation();
});
test.afterEach(() => installation?.stop());

test(`from an empty installation to a commissioner’s dashboard for forty people, by mouse: ${most} presses at most`, async ({
  browser,
}) => {
  if (!installation) throw new Error('There is no installation.');
  const { link, script } = installation;
  const page = await browser.newPage();
  const hand = new Hand(page);

  await test.step('the first administrator comes in, and begins a cohort', async () => {
    await hand.open(link);
    await hand.press('Sign in');
    await hand.press('Cohorts', 'link');
    await hand.press('New cohort', 'link');
    for (const [label, text] of Object.entries({
      Name: 'Spring 2026',
      Area: 'London',
      'Day 1': '2026-02-05',
      'Day 2': '2026-02-06',
      'Day 3': '2026-03-20',
      Venue: 'Friars Hall',
      'Who commissioned it': 'London Leadership Academy',
    }))
      await hand.type(label, text);
    await hand.press('Create the cohort');
    await page.waitForURL(`**${cohort}`);
  });

  await test.step('forty people come from their list, after one question', async () => {
    await hand.press('Import a list', 'link');
    await hand.file('people.csv', list);
    await hand.press('Import everybody');
    await hand.choose('Experience, where the list says nothing', 'New to the role');
    await hand.press('Import everybody');
    await expect(page.getByText('40 people were imported.')).toBeVisible();
  });

  await test.step('they are seated', async () => {
    await hand.press('Tables', 'link');
    await hand.press('Make tables');
    await hand.press('Plan', 'link');
    await hand.press('Seat everybody');
    // The search takes a second or two, and longer where much else goes on.
    await expect(page.getByRole('button', { name: 'Use this plan' })).toBeVisible({ timeout: 60_000 });
    await hand.press('Use this plan');
    await expect(page.getByText('in use', { exact: true })).toBeVisible();
  });

  await test.step('they are asked, and all answer', async () => {
    await hand.press('Evaluation', 'link');
    await hand.press('Plan the evaluation');
    await hand.press('End of the course', 'link');
    await hand.press('Open the form now', 'link');
    await hand.press('Open it, and write to 40 people');
    await expect(page.getByRole('button', { name: 'Close the form now' })).toBeVisible();
    expect(script('answer-all').trim()).toBe('40');
  });

  await test.step('the results are released to a commissioner, who is invited', async () => {
    await hand.press('Close the form now');
    await hand.press('Release the results');
    await hand.press('Details', 'link');
    const seen = page.getByRole('region', { name: 'Who sees its figures' });
    await hand.pressOn(seen.getByText('Invite a commissioner').first());
    await hand.type('Name', 'Carla Example', seen);
    await hand.type('Email address', 'carla@example.org', seen);
    await hand.pressOn(seen.getByRole('button', { name: 'Invite' }));
    await expect(seen.getByText('carla@example.org')).toBeVisible();
  });

  const theirs = await browser.newPage();
  const their = new Hand(theirs);
  await test.step('who signs in, and sees what the course did', async () => {
    const { origin } = new URL(link);
    await their.open(`${origin}/sign-in`);
    await their.type('Your email address', 'carla@example.org');
    await their.press('Send me a message to sign in');
    // The outbox, and the message in it.
    hand.presses += 2;
    await their.open(await linkToSignIn(page, origin, 'Carla'));
    await their.press('Sign in');
    await their.press('Spring 2026', 'link');
    await theirs.waitForURL('**/impact/spring-2026**');
    const groups = theirs.getByRole('row', { name: /Working in small groups/ }).first();
    // The ballot box takes a moment to open.
    await expect(async () => {
      await theirs.reload();
      await expect(groups).toContainText('40 of 40', { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await expect(groups.getByRole('cell').first()).toHaveText('4.5');
  });
  const presses = hand.presses + their.presses;
  test.info().annotations.push({ type: 'presses', description: String(presses) });
  expect(presses).toBeLessThanOrEqual(most);
});
