import { expect, type Page } from '@playwright/test';

/** The code on a table's card, as the facilitator prints it once the cards work again: the demo's days are long over. */
export async function codeOfTable(facilitator: Page, cohort: string, table: number): Promise<string> {
  const stage = `/facilitate/cohorts/${cohort}/evaluation/immediate`;
  await facilitator.goto(`${stage}/settings`);
  await facilitator.getByLabel('Cards on tables work to the end of').fill('2098-12-31');
  await facilitator.getByRole('button', { name: 'Save' }).click();
  await facilitator.waitForURL(`**${stage}`);
  const make = facilitator.getByRole('button', { name: 'Make a code for each table' });
  if (await make.isVisible()) {
    await make.click();
    await facilitator.waitForURL('**/cards');
  }
  await facilitator.goto(`${stage}/cards`);
  await expect(facilitator.getByText('They work to the end of Wednesday 31 December 2098.')).toBeVisible();
  const card = facilitator
    .getByRole('listitem')
    .filter({ has: facilitator.getByRole('heading', { name: `Table ${table}`, exact: true }) });
  return card.locator('.text-h1').innerText();
}
