import { expect, type Page } from '@playwright/test';

/** Closes a stage's form and releases its results, as its facilitator does; a ballot box takes a moment to open. */
export async function closeAndRelease(facilitator: Page, stage: string): Promise<void> {
  await facilitator.goto(stage);
  await facilitator.getByRole('button', { name: 'Close the form now' }).click();
  await facilitator.getByRole('button', { name: 'Release the results' }).click();
  await expect(async () => {
    await facilitator.goto(stage);
    await expect(facilitator.getByRole('link', { name: 'Results', exact: true })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 30_000 });
  await expect(facilitator.getByRole('link', { name: 'Open the form again' })).toHaveCount(0);
}
