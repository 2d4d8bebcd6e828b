import type { Locator, Page } from '@playwright/test';

export type By = 'mouse' | 'keyboard';

/**
 * A hand that counts what it does: each press of a mouse's button or of a key that acts on what has the focus. A field, a
 * list or a file counts once for being gone to, however much is typed or looked through. Tab, which only goes, isn't counted.
 */
export class Hand {
  presses = 0;

  constructor(
    private readonly page: Page,
    private readonly by: By,
  ) {}

  async open(address: string): Promise<void> {
    this.presses += 1;
    await this.page.goto(address);
  }

  async press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    // A page may offer the same way twice, such as at its top and where a list is empty.
    await this.pressOn(this.page.getByRole(role, { name, exact: true }).first());
  }

  async pressOn(target: Locator): Promise<void> {
    this.presses += 1;
    if (this.by === 'mouse') await target.click();
    else await target.press('Enter');
  }

  async type(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    this.presses += 1;
    const field = within.getByLabel(label, { exact: true });
    // In which order the parts of a date are typed depends on the browser's own language.
    if (this.by === 'mouse' || (await field.getAttribute('type')) === 'date') await field.fill(text);
    else await field.pressSequentially(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.presses += 1;
    await this.page.getByLabel(label, { exact: true }).selectOption(option);
  }

  async file(name: string, text: string): Promise<void> {
    this.presses += 1;
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await this.page.locator('input[type=file]').setInputFiles(file);
  }
}
