import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { newRoom, seatEverybody, seatsOn } from '../support/room';
import { nameIn, seatAt, seatOf, swapWith, theMove } from '../support/seats-seen';

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
    const there = await middleOf(seatOf(page, one));
    await page.keyboard.press('ArrowDown');
    const lower = page.locator('[data-target]:focus');
    await expect(lower).toHaveAccessibleName(/^Ada/);
    expect((await middleOf(lower)).y).toBeGreaterThan(there.y);
    await page.keyboard.press('ArrowUp');
    // Tab stops once among the seats.
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-target]:focus')).toHaveCount(0);
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
    await seatOf(phone, one).tap();
    await swapWith(phone, one, other).tap();
    await expect(theMove(phone)).toContainText(`${one}: swap with ${other}`);
    await theMove(phone).getByRole('link', { name: 'Put back' }).tap();
    expect(await seatsOn(phone)).toEqual(before);
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
