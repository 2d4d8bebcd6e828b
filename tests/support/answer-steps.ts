import { expect, type Page } from '@playwright/test';

/** What tests/support/print-states.ts prints: links to forms in every state, and a table's code. */
export type Forms = {
  linked: string[];
  unlinkable: string[];
  /** To one that is asked on one page. */
  short: string;
  closed: string;
  planned: string;
  keyless: string;
  code: string;
};

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
export const mark = (page: Page, element: string) =>
  page.getByRole('group', { name: element }).getByRole('radio', { name: /^4/ }).check({ force: true });

export const open = (page: Page, link: string | undefined, more = '') => page.goto(`/a/${link ?? ''}${more}`);

export async function toCheck(page: Page, link: string | undefined): Promise<void> {
  await open(page, link);
  await mark(page, 'Table coaches');
  await goOn(page, async () => (await page.title()).startsWith('Check'));
}

export async function sent(page: Page, link: string | undefined): Promise<void> {
  await toCheck(page, link);
  await press(page, 'Send my answers');
  await heading(page, 'Thank you. Your answers are in.');
}

export async function atTable(page: Page, { code }: Forms, shared = false): Promise<void> {
  await page.goto('/t');
  await page.getByLabel('The code on your card').fill(code);
  if (shared) await page.getByLabel(/It goes round the table/).check();
  await press(page, 'Continue');
  await heading(page, 'Who are you?');
}

export async function seatedAs(page: Page, forms: Forms, seat: number, shared = false): Promise<void> {
  await atTable(page, forms, shared);
  await page.getByRole('radio').nth(seat).check();
  await press(page, 'Continue');
  await heading(page, 'How helpful were these parts of the course?');
}

/** From any part to the thanks. */
export const toThanks = (page: Page): Promise<void> => goOn(page, () => /\/(thanks|next)/.test(page.url()));

/** Presses what leads on, from step to step, until it is there. */
async function goOn(page: Page, isThere: () => boolean | Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 5 && !(await isThere()); steps += 1) {
    const before = await page.title();
    await page.getByRole('button', { name: /^(Continue|Send my answers)$/ }).click();
    await expect(page).not.toHaveTitle(before);
  }
}
