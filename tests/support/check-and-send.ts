import { expect, type Page } from '@playwright/test';

/** Goes on from the last part to where all answers are checked, and sends them from there. */
export async function checkAndSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await page.getByRole('button', { name: 'Send my answers' }).click();
}
