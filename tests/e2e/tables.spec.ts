import { expect, test } from '@playwright/test';
import { expectAccessible, pageOf } from '../support/browser';
import { newRoom, seatEverybody, seatsOn } from '../support/room';
import { nameIn, seatAt, seatOf, theMove } from '../support/seats-seen';

test('a page that waits for a plan stays when the server can’t be reached, says so, and goes on', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await pageOf(browser, 'facilitator');
  const cohort = await newRoom(page, 'Waiting 2027', 24, 4);
  await page.route('**/api/health', (route) => route.abort());
  await page.goto(`${cohort}/tables`);
  await page.getByRole('button', { name: 'Seat everybody', exact: true }).click();
  await expect(page.getByText('Roundtable can’t be reached just now.')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/health');
  await expect(page.getByText('every rule kept')).toBeVisible({ timeout: 30_000 });
});

for (const javaScriptEnabled of [true, false]) {
  test(`rules are said in people’s words, a clash is named, and a seat is locked, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const setUp = await pageOf(browser, 'facilitator');
    const cohort = await newRoom(setUp, `Rules ${javaScriptEnabled ? 'on' : 'off'}`, 11, 2);
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    await page.goto(`${cohort}/people`);
    await page.getByRole('link', { name: 'Ada 01' }).click();
    await page.getByLabel('Ada 01 and', { exact: true }).selectOption({ label: 'Ada 02' });
    await page.getByRole('button', { name: 'Not together' }).click();
    await expect(page.getByText('Ada 01 and Ada 02 not together').first()).toBeVisible();
    await page.goto(`${cohort}/tables/rules`);
    await page.getByRole('button', { name: 'Together', exact: true }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: 'Choose somebody' })).toBeVisible();
    await page.getByLabel('Who').first().selectOption({ label: 'Ada 01' });
    await page.getByLabel('And', { exact: true }).selectOption({ label: 'Ada 02' });
    await page.getByRole('button', { name: 'Together', exact: true }).click();
    await expect(
      page
        .getByRole('alert')
        .getByText('This goes against “Ada 01 and Ada 02 not together”. Take that back first.'),
    ).toBeVisible();
    // Three who all sit apart, at two tables: that only the search finds out.
    for (const one of ['Ada 01', 'Ada 02']) {
      await page.getByLabel('Who').first().selectOption({ label: one });
      await page.getByLabel('And', { exact: true }).selectOption({ label: 'Ada 03' });
      await page.getByRole('button', { name: 'Not together', exact: true }).click();
      await expect(page.getByText(`${one} and Ada 03 not together`).first()).toBeVisible();
    }
    await page.goto(`${cohort}/tables`);
    await page.getByRole('button', { name: 'Seat everybody', exact: true }).click();
    await expect(async () => {
      if (!javaScriptEnabled) await page.reload();
      await expect(page.getByText('No seats keep all the rules')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText('These can’t all be kept at these tables')).toContainText(
      'Ada 01 and Ada 02 not together',
    );
    if (javaScriptEnabled) await expectAccessible(page);
    await page.goto(`${cohort}/tables/rules`);
    await page.getByRole('button', { name: 'Take back “Ada 01 and Ada 02 not together”' }).click();
    await expect(page.getByText('Ada 01 and Ada 02 not together')).toHaveCount(0);
    await page.goto(`${cohort}/tables`);
    await page.getByRole('button', { name: 'Seat everybody', exact: true }).click();
    await expect(async () => {
      if (!javaScriptEnabled) await page.reload();
      await expect(page.getByText('every rule kept')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const who = await nameIn(seatAt(page, 2));
    await seatOf(page, who).click();
    await theMove(page).getByRole('button', { name: 'Lock this seat' }).click();
    await expect(seatOf(page, who)).toHaveAccessibleName(new RegExp(`^${who}.*, locked, table 2$`));
    await page.getByRole('button', { name: 'Seat all but the locked again' }).click();
    await expect(async () => {
      if (!javaScriptEnabled) await page.reload();
      await expect(page.getByText('every rule kept')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(seatOf(page, who)).toHaveAccessibleName(new RegExp(`^${who}.*, locked, table 2$`));
  });

  test(`on the morning somebody isn’t there: the fewest moves are made, printed, sent and undone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const setUp = await pageOf(browser, 'facilitator');
    const cohort = await newRoom(setUp, `Morning ${javaScriptEnabled ? 'on' : 'off'}`, 11, 2);
    await seatEverybody(setUp, cohort);
    await setUp.getByRole('button', { name: 'Use this plan' }).click();
    await expect(setUp.getByText('in use', { exact: true })).toBeVisible();
    const five = (await seatsOn(setUp)).filter((seat) => seat.endsWith('table 1')).length === 5 ? 1 : 2;
    const absent = await nameIn(seatAt(setUp, five));
    const page = await pageOf(browser, 'facilitator', { javaScriptEnabled });
    await page.goto(`${cohort}/tables/day?day=1`);
    await page.getByRole('button', { name: `${absent} isn’t there`, exact: true }).click();
    const nobody = page.getByRole('region', { name: 'Nobody else moves' });
    await expect(nobody).toContainText(`Table ${five} has 4 people today. Every rule is kept.`);
    await page.getByRole('link', { name: 'Look for a way that keeps the usual sizes' }).click();
    const kept = page.getByRole('region', { name: '1 person moves' });
    await expect(kept).toContainText('Every rule is kept. No way that keeps the usual sizes moves fewer.');
    if (javaScriptEnabled) await expectAccessible(page);
    await kept.getByRole('button', { name: 'Mend it this way' }).click();
    await expect(page.getByText('Everybody who is there has a seat, and every rule is kept.')).toBeVisible();
    await page.getByRole('button', { name: 'Write to those who move' }).click();
    await expect(page.getByText('those who move were written to')).toBeVisible();
    await page.getByRole('link', { name: 'Print the list of who moves where' }).click();
    await expect(page.getByText(new RegExp(`^${absent} leaves table ${five}`))).toBeVisible();
    await expect(page.getByText(/^Ada \d\d goes from table \d to table \d/)).toBeVisible();
    await page.getByRole('link', { name: 'Coach’s sheets' }).click();
    await expect(page.getByRole('heading', { level: 2, name: `Table ${five}` })).toBeVisible();
    await expect(page.getByText(absent)).toHaveCount(0);
    await page.goto(`${cohort}/tables/day?day=1`);
    await page.getByRole('button', { name: 'Undo this' }).click();
    await nobody.getByRole('button', { name: 'Mend it this way' }).click();
    await expect(page.getByText('Everybody who is there has a seat, and every rule is kept.')).toBeVisible();
    await page.goto(`${cohort}/tables?day=1`);
    await expect(page.getByText('every rule kept')).toBeVisible();
    await expect(page.getByText(`Table ${five} may have 4 people on day 1.`)).toBeVisible();
    await page.goto(`${cohort}/tables/day?day=1`);
    await page.getByRole('button', { name: 'Undo this' }).click();
    await expect(nobody).toBeVisible();
    await page.getByRole('button', { name: `They are there after all (“${absent} isn’t there”)` }).click();
    await expect(page.getByText('Everybody is expected, and every table can be used.')).toBeVisible();
    await expect(page.getByText('Everybody who is there has a seat, and every rule is kept.')).toBeVisible();
    if (!javaScriptEnabled) return;
    // Three names in one breath: none waits for another, and none is lost.
    await page.getByRole('button', { name: /^Ada \d\d isn’t there$/ }).evaluateAll((names) => {
      for (const name of names.slice(0, 3)) if (name instanceof HTMLElement) name.click();
    });
    await expect(page.getByRole('button', { name: /^They are there after all/ })).toHaveCount(3);
  });
}
