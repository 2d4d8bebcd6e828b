import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';

const needs = '/facilitate/cohorts/london-2017-18/needs';

test('what helps somebody is said without JavaScript, seen to, and was there or not', async ({ browser }) => {
  const [own, staff, coach] = [
    await pageOf(browser, 'participant', { javaScriptEnabled: false }),
    await pageOf(browser, 'facilitator'),
    await pageOf(browser, 'coach'),
  ];
  await own.setViewportSize({ width: 390, height: 800 });
  await own.goto('/my/needs');
  const form = own
    .locator('form')
    .filter({ has: own.getByLabel('In your own words') })
    .last();
  await form.getByLabel('What would help').selectOption('Hearing loop');
  await form.getByLabel('In your own words').fill('I hear you when you face me');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByText('“I hear you when you face me”')).toBeVisible();
  await expectNoSidewaysScrolling(own);

  await staff.goto(`${needs}?day=2`);
  const item = staff.getByRole('listitem').filter({ hasText: 'I hear you when you face me' });
  await expect(item.getByText('Nobody has taken it on')).toBeVisible();
  await staff.getByRole('button', { name: 'Day 2 is ready' }).click();
  await expect(staff.getByRole('alert').filter({ hasText: 'Day 2 is not ready' })).toBeVisible();
  await item.getByRole('button', { name: /I see to it/ }).click();
  await expect(item.getByText('Taken on, nothing arranged yet')).toBeVisible();
  await expectAccessible(staff);

  await own.reload();
  const met = own
    .locator('form')
    .filter({ has: own.getByRole('group', { name: 'Was it there on day 1?' }) })
    .last();
  await met.getByLabel('No', { exact: true }).check();
  await met.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByText('Day 1: you said “no”')).toBeVisible();
  await staff.goto(`${needs}?day=2`);
  await expect(item.getByText('Was not met, and nobody has taken it on since')).toBeVisible();

  await coach.goto('/coach');
  await expect(coach.getByText('I hear you when you face me')).toHaveCount(0);
  expect((await coach.goto(needs))?.status()).toBe(404);
  expect((await coach.request.get('/api/needs/london-2017-18/travel?day=1')).status()).toBe(404);
});
