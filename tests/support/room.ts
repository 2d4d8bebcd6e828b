import { expect, type Page } from '@playwright/test';

/** A cohort of its own with people called "Ada 01" and so on, and tables of six; nobody sits yet. @returns its address. */
export async function newRoom(
  facilitator: Page,
  name: string,
  people: number,
  tables: number,
): Promise<string> {
  await facilitator.goto('/facilitate/cohorts/new');
  for (const [label, text] of Object.entries({
    Area: 'London',
    Places: '40',
    'Day 1': '2027-02-04',
    'Day 2': '2027-02-05',
    'Day 3': '2027-03-18',
    Venue: 'Friars Hall',
  }))
    await facilitator.getByLabel(label, { exact: label.startsWith('Day') }).fill(text);
  await facilitator.getByLabel('Name', { exact: true }).fill(name);
  await facilitator.getByLabel('Who commissioned it').selectOption('London Leadership Academy');
  await facilitator.getByRole('button', { name: 'Create the cohort' }).click();
  await facilitator.waitForURL(/cohorts\/(?!new)/);
  const cohort = new URL(facilitator.url()).pathname;
  const called = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const rows = Array.from(
    { length: people },
    (_, index) =>
      `Ada ${String(index + 1).padStart(2, '0')},${called}.${index + 1}@example.org,${index % 4 === 0 ? 'new' : 'some'},patient`,
  );
  await facilitator.goto(`${cohort}/people/import`);
  await facilitator
    .getByLabel('Or the rows themselves')
    .fill(['name,email,experience,patient or carer', ...rows].join('\n'));
  await facilitator.getByRole('button', { name: 'Import everybody' }).click();
  await expect(facilitator.getByText(`${people} people were imported.`)).toBeVisible();
  await facilitator.goto(`${cohort}/tables`);
  await facilitator.getByLabel('How many tables').fill(String(tables));
  await facilitator.getByRole('button', { name: 'Make tables' }).click();
  await expect(facilitator.getByText(`Change table ${tables}`)).toBeVisible();
  return cohort;
}

/** Has everybody seated by Roundtable, and waits until it is done. */
export async function seatEverybody(facilitator: Page, cohort: string): Promise<void> {
  await facilitator.goto(`${cohort}/tables`);
  await facilitator.getByRole('button', { name: 'Seat everybody', exact: true }).click();
  await expect(facilitator.getByText('every rule kept')).toBeVisible({ timeout: 30_000 });
}

/** Who sits at which table on the page that is open: "Ada 01, table 2". */
export async function seatsOn(page: Page): Promise<string[]> {
  const labels = await page
    .getByRole('button', { name: /^Ada \d\d.*, table \d$/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(', new to the role', '').replace(', locked', '')).sort();
}
