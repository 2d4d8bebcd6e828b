import { expect, type Page } from '@playwright/test';

/** A cohort of its own with `count` people and an open end-of-course form. */
export async function openCohort(
  facilitator: Page,
  name: string,
  count: number,
  promise: 'Unlinkable' | 'Linked' | 'Named',
): Promise<string> {
  await facilitator.goto('/facilitate/cohorts/new');
  for (const [label, text] of Object.entries({
    Name: name,
    Area: 'London',
    Places: '40',
    'Day 1': '2027-02-04',
    'Day 2': '2027-02-05',
    'Day 3': '2027-03-18',
    Venue: 'Friars Hall',
  })) {
    await facilitator
      .getByLabel(text === name ? 'Name' : label, { exact: text === name || label.startsWith('Day') })
      .fill(text);
  }
  await facilitator.getByLabel('Who commissioned it').selectOption('London Leadership Academy');
  await facilitator.getByRole('button', { name: 'Create the cohort' }).click();
  await facilitator.waitForURL(/cohorts\/(?!new)/);
  const cohort = new URL(facilitator.url()).pathname;
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `${name} ${String(index + 1).padStart(2, '0')},${name.toLowerCase().replaceAll(' ', '.')}.${index + 1}@example.org,some,patient`,
  );
  await facilitator.goto(`${cohort}/people/import`);
  await facilitator
    .getByLabel('Or the rows themselves')
    .fill(['name,email,experience,patient or carer', ...rows].join('\n'));
  await facilitator.getByRole('button', { name: 'Import everybody' }).click();
  await expect(facilitator.getByText(`${count} people were imported.`)).toBeVisible();
  await facilitator.goto(`${cohort}/evaluation`);
  await facilitator.getByRole('button', { name: 'Plan the evaluation' }).click();
  await expect(facilitator.getByRole('link', { name: 'End of the course' })).toBeVisible();
  const stage = `${cohort}/evaluation/immediate`;
  await facilitator.goto(`${stage}/settings`);
  await facilitator.getByRole('radio', { name: promise }).check();
  await facilitator.getByRole('button', { name: 'Save' }).click();
  await facilitator.waitForURL(`**${stage}`);
  await facilitator.getByRole('link', { name: 'Open the form now' }).click();
  await facilitator.getByRole('button', { name: 'Open it' }).click();
  await expect(facilitator.getByRole('button', { name: 'Close the form now' })).toBeVisible();
  return stage;
}
