import { type Locator, type Page } from '@playwright/test';

/** Who sits on a seat, as it is read out. */
export const nameIn = async (seat: Locator): Promise<string> =>
  ((await seat.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';

/** The first seat of a table that somebody has. */
export const seatAt = (page: Page, table: number) =>
  page
    .getByRole('group', { name: new RegExp(`^Table ${table}`) })
    .getByRole('button', { name: /^Ada/ })
    .first();

export const seatOf = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name},`) });

export const swapWith = (page: Page, name: string, other: string) =>
  page.getByRole('button', { name: new RegExp(`^Swap ${name} with ${other},`) });

export const theMove = (page: Page) => page.getByRole('region', { name: 'The move' });
