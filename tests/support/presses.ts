import type { Locator, Page } from '@playwright/test';

/**
 * A hand at a mouse that counts what it does: each press of its button. A field or a list counts once for being gone to,
 * however much is typed or looked through; a file twice, for its window and for the file in it.
 */
export class Hand {
  presses = 0;

  constructor(private readonly page: Page) {}

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
    await target.click();
  }

  async type(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    this.presses += 1;
    await within.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.presses += 1;
    await this.page.getByLabel(label, { exact: true }).selectOption(option);
  }

  async file(name: string, text: string): Promise<void> {
    this.presses += 2;
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await this.page.locator('input[type=file]').setInputFiles(file);
  }
}
