import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { newRoom, seatEverybody, seatsOn } from '../support/room';

const nameIn = async (seat: Locator): Promise<string> =>
  ((await seat.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
const seatAt = (page: Page, table: number) =>
  page
    .getByRole('group', { name: new RegExp(`^Table ${table}`) })
    .getByRole('button', { name: /^Ada/ })
    .first();
const seatOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name},`) });
const swapWith = (page: Page, name: string, other: string) =>
  page.getByRole('button', { name: new RegExp(`^Swap ${name} with ${other},`) });
const theMove = (page: Page) => page.getByRole('region', { name: 'The move' });

async function middleOf(seat: Locator): Promise<{ x: number; y: number }> {
  await seat.scrollIntoViewIfNeeded();
  const box = await seat.boundingBox();
  if (!box) throw new Error('The seat is not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags one seat to another, showing what it would do on the way. */
async function dragByMouse(
  page: Page,
  from: Locator,
  to: Locator,
  end: 'and drop' | 'and let it be' = 'and drop',
): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  const [start, goal] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 });
  await page.mouse.move(goal.x, goal.y, { steps: 8 });
  await expect(theMove(page)).toContainText('swap with');
  if (end === 'and let it be') await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const finger: CDPSession = await page.context().newCDPSession(page);
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] });
  for (let step = 1; step <= 6; step += 1)
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [
        { x: start.x + ((end.x - start.x) * step) / 6, y: start.y + ((end.y - start.y) * step) / 6 },
      ],
    });
  await expect(theMove(page)).toContainText('swap with');
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('mouse, finger, keyboard, and pages without JavaScript make the same move, and say first what it would do', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await pageOf(browser, 'facilitator', { viewport: { width: 1280, height: 1000 } });
  const complaints = complaintsOf(page.context());
  const cohort = await newRoom(page, 'Many hands', 11, 2);
  await seatEverybody(page, cohort);
  await expectAccessible(page);
  const before = await seatsOn(page);
  expect(before).toHaveLength(11);
  const [one, other] = [await nameIn(seatAt(page, 1)), await nameIn(seatAt(page, 2))];
  const swapped = before
    .map((seat) =>
      seat.startsWith(one) ? `${one}, table 2` : seat.startsWith(other) ? `${other}, table 1` : seat,
    )
    .sort();
  for (let plan = 2; plan <= 5; plan += 1) {
    await page.goto(`${cohort}/tables?plan=1`);
    await page.getByRole('button', { name: 'Copy, to try something' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Tables, plan ${plan}` })).toBeVisible();
  }

  await test.step('by mouse', async () => {
    await page.goto(`${cohort}/tables?plan=2`);
    await dragByMouse(page, seatOf(page, one), seatOf(page, other), 'and let it be');
    await expect(theMove(page)).toBeHidden();
    expect(await seatsOn(page)).toEqual(before);
    await dragByMouse(page, seatOf(page, one), seatOf(page, other));
    await expect(seatOf(page, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
    expect(await seatsOn(page)).toEqual(swapped);
    await page.getByRole('button', { name: /^Undo:/ }).click();
    await expect(seatOf(page, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 1$`));
    expect(await seatsOn(page)).toEqual(before);
  });

  await test.step('by keyboard, with the effect read out', async () => {
    await page.goto(`${cohort}/tables?plan=3`);
    await seatOf(page, one).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: `${one} is picked up.` })).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(theMove(page)).toBeHidden();
    await seatOf(page, one).press('Enter');
    await swapWith(page, one, other).focus();
    await expect(theMove(page)).toContainText(`swap with ${other}`);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(seatOf(page, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
    await expect(seatOf(page, one)).toBeFocused();
    expect(await seatsOn(page)).toEqual(swapped);
  });
  expect(complaints).toEqual([]);

  await test.step('by finger, on a phone', async () => {
    const phone = await pageOf(browser, 'facilitator', {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 1100 },
    });
    await phone.goto(`${cohort}/tables?plan=4`);
    await expectNoSidewaysScrolling(phone);
    await dragByFinger(phone, seatOf(phone, one), seatOf(phone, other));
    await expect(seatOf(phone, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
    expect(await seatsOn(phone)).toEqual(swapped);
  });

  await test.step('on a small screen the page scrolls along with what is dragged', async () => {
    const small = await pageOf(browser, 'facilitator', { viewport: { width: 390, height: 640 } });
    await small.goto(`${cohort}/tables?plan=4`);
    const start = await middleOf(seatOf(small, other));
    const edge = ((await seatOf(small, one).boundingBox())?.y ?? 0) > start.y ? 575 : 65;
    const goal = swapWith(small, other, one);
    await expect(async () => {
      await small.mouse.up();
      await small.mouse.move(start.x, start.y);
      await small.mouse.down();
      await small.mouse.move(start.x, edge, { steps: 6 });
      await expect(theMove(small)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect
      .poll(async () => Math.abs(((await goal.boundingBox())?.y ?? 0) - 220), { intervals: [30] })
      .toBeLessThan(140);
    await small.mouse.move(start.x, 320);
    const box = await goal.boundingBox();
    await small.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20, { steps: 4 });
    await expect(theMove(small)).toContainText(`swap with ${one}`);
    await small.mouse.up();
    await expect(seatOf(small, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 1$`));
    expect(await seatsOn(small)).toEqual(before);
  });

  await test.step('without JavaScript, by pressing seats', async () => {
    const plain = await pageOf(browser, 'facilitator', { javaScriptEnabled: false });
    await plain.goto(`${cohort}/tables?plan=5`);
    await seatOf(plain, one).click();
    await expect(theMove(plain)).toContainText(`${one} is picked up`);
    await swapWith(plain, one, other).click();
    await expect(theMove(plain)).toContainText(`${one}: swap with ${other}`);
    await theMove(plain)
      .getByRole('button', { name: `Swap with ${other}` })
      .click();
    await expect(seatOf(plain, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
    expect(await seatsOn(plain)).toEqual(swapped);
    await plain.getByText('Move somebody by choosing from lists').click();
    await plain.getByLabel('Who').selectOption({ label: `${one} (table 2)` });
    await plain.getByLabel('Where to').selectOption({ label: `${other} (table 1)` });
    await plain.getByRole('button', { name: 'See what it would do' }).click();
    await theMove(plain)
      .getByRole('button', { name: `Swap with ${other}` })
      .click();
    await expect(seatOf(plain, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 1$`));
    expect(await seatsOn(plain)).toEqual(before);
  });

  await test.step('plans are compared side by side', async () => {
    await page.goto(`${cohort}/tables/plans`);
    for (const plan of [1, 3]) await page.getByRole('checkbox', { name: `Plan ${plan}` }).check();
    await page.getByRole('button', { name: 'Compare side by side' }).click();
    await expect(
      page
        .getByRole('table', { name: 'Plans side by side' })
        .getByRole('row', { name: /Nobody new sits alone/ }),
    ).toContainText('missed, at best');
    await expectAccessible(page);
  });
});

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

test('two facilitators change a plan at once: the second is told who did what, and can go on', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const first = await pageOf(browser, 'facilitator');
  const second = await pageOf(browser, 'administrator');
  const cohort = await newRoom(first, 'Two at once', 11, 2);
  await seatEverybody(first, cohort);
  await second.goto(`${cohort}/tables?plan=1`);
  const [one, other] = [await nameIn(seatAt(first, 1)), await nameIn(seatAt(first, 2))];
  await seatOf(first, one).click();
  await swapWith(first, one, other).click();
  await expect(seatOf(first, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
  await seatOf(second, one).click();
  await swapWith(second, one, other).click();
  await expect(second.getByRole('alert').filter({ hasText: 'This plan' })).toContainText(
    'This plan changed while you had it open. Maya Okonkwo made a change:',
  );
  await expectAccessible(second);
  await expect(seatOf(second, one)).toHaveAccessibleName(new RegExp(`^${one}.*, table 2$`));
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
    await expect(page.getByText('Ada 01 together with Ada 02').first()).toBeVisible();
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
    await page.getByRole('button', { name: 'Take back “Ada 01 together with Ada 02”' }).click();
    await expect(page.getByText('Ada 01 together with Ada 02')).toHaveCount(0);
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
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect(
      page.getByRole('alert').getByRole('link', { name: 'Choose who or what isn’t there' }),
    ).toBeVisible();
    await page
      .getByLabel('Who or what isn’t there today?')
      .selectOption({ label: `${absent} (table ${five})` });
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect(page.getByText(`${absent} isn’t there`).first()).toBeVisible();
    const kept = page.getByRole('region', { name: '1 person moves' });
    await expect(kept).toContainText('Keeps every rule. No way moves fewer.');
    await expect(page.getByRole('region', { name: 'Nobody else moves' })).toContainText(
      'lets a table have 4',
    );
    if (javaScriptEnabled) await expectAccessible(page);
    await kept.getByRole('button', { name: 'Make these moves' }).click();
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
    await expect(kept).toBeVisible();
    await page.getByRole('button', { name: `They are there after all (“${absent} isn’t there”)` }).click();
    await expect(page.getByText('Everybody is expected, and every table can be used.')).toBeVisible();
    await expect(page.getByText('Everybody who is there has a seat, and every rule is kept.')).toBeVisible();
  });
}
