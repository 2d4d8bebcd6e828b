import { expect, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScrolling, pageOf } from '../support/browser';
import { recruiting } from '../support/pages';

const phone = { width: 390, height: 844 };
const course = `/apply/${recruiting}`;

test('somebody applies on a phone without JavaScript, leaves, and comes back by the code', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(course);
  await expectNoSidewaysScrolling(page);
  await page.getByRole('link', { name: 'Apply for a place' }).click();
  await page.getByLabel('Your name').fill('Ottoline Vane');
  await page.getByRole('radio', { name: 'By phone' }).check();
  await page.getByLabel('Your phone number').fill('01632 960 777');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you do now');
  const code = /[A-Z0-9]{4}[ -]?[A-Z0-9]{4}/.exec(await page.getByText('code').first().innerText())?.[0];
  await context.close();

  const other = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const again = await other.newPage();
  await again.goto(course);
  await again.getByRole('link', { name: 'Go on with an application' }).click();
  await again.getByLabel('Your code').fill((code ?? '').toLowerCase());
  await again.getByRole('button', { name: 'Continue' }).click();
  await again.getByLabel('Which roles do you hold now?').fill('None yet');
  await again.getByRole('radio', { name: 'I am new to it' }).check();
  await again.getByRole('radio', { name: 'A carer' }).check();
  await again.getByRole('button', { name: 'Continue' }).click();
  await again.getByRole('textbox').first().fill('I look after my mother.');
  const title = again.getByRole('heading', { level: 1 });
  for (let steps = 0; steps < 12 && (await title.innerText()) !== 'Check your answers'; steps += 1)
    await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByText('I look after my mother.')).toBeVisible();
  await again.getByRole('button', { name: 'Send my application' }).click();
  await expect(again.getByText(/Your reference is A-/)).toBeVisible();
  await other.close();
});

test('the public page, a step and the check are accessible', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone });
  const complaints = complaintsOf(context);
  const page = await context.newPage();
  await page.goto(course);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Apply for a place' }).click();
  await page.getByLabel('Your name').fill('Ottoline Vane');
  await page.getByRole('radio', { name: 'By phone' }).check();
  await page.getByLabel('Your phone number').fill('01632 960 778');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you do now');
  await expectAccessible(page);
  await page.goto(`${page.url().split('?')[0] ?? ''}?part=check`);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test('staff enter an application for somebody on the same pages', async ({ browser }) => {
  const page = await pageOf(browser, 'facilitator');
  await page.goto(`/facilitate/cohorts/${recruiting}/applications`);
  await page.getByLabel('Their name').fill('Ottoline Vane the elder');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Fill it in for them' }).click();
  await page.waitForURL('**/apply/**');
  await expect(page.getByLabel('Your name')).toHaveValue('Ottoline Vane the elder');
});
