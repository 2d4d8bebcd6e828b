import { type Browser, expect, type Page } from '@playwright/test';
import { pageOf } from './browser';

/** The personal link in the newest message to this person, as the administrator's outbox has it. */
export async function linkInOutbox(browser: Browser, name: string): Promise<string> {
  const administrator = await pageOf(browser, 'administrator');
  await administrator.goto('/admin/outbox');
  await administrator
    .getByRole('row', { name: new RegExp(name) })
    .filter({ hasText: 'Invitation' })
    .getByRole('link')
    .first()
    .click();
  await administrator.waitForURL(/outbox\/./);
  // The queue gets to it within a second or two.
  await expect(async () => {
    await administrator.reload();
    await expect(administrator.getByRole('main')).toContainText('This is your own link', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  return /https?:\/\/\S+\/a\/[\w-]+/.exec(await administrator.getByRole('main').innerText())?.[0] ?? '';
}

/** Sends somebody their link, as the facilitator of the stage does. */
export async function sendLink(facilitator: Page, stage: string, name: string): Promise<void> {
  await facilitator.goto(stage);
  await facilitator
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('checkbox')
    .check();
  await facilitator.getByRole('button', { name: 'Send the chosen their link' }).click();
  await facilitator.getByRole('button', { name: 'Send 1 link' }).click();
  await expect(facilitator.getByText('One link is on its way.')).toBeVisible();
}

/** The same, and the link as the outbox has it. */
export async function linkFor(
  browser: Browser,
  facilitator: Page,
  stage: string,
  name: string,
): Promise<string> {
  await sendLink(facilitator, stage, name);
  return linkInOutbox(browser, name);
}
