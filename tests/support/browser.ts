import type axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

export type Persona =
  'administrator' | 'facilitator' | 'coach' | 'participant' | 'contributor' | 'commissioner' | 'assessor';

/** Signs in as one of the demo's people, as anybody may in the demo. */
export async function signIn(page: Page, persona: Persona): Promise<void> {
  await page.goto('/sign-in/demo');
  await page
    .locator('form')
    .filter({ has: page.locator(`input[value="${persona}"]`) })
    .getByRole('button')
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A page of its own, signed in as `persona`. */
export async function pageOf(
  browser: Browser,
  persona: Persona,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, persona);
  return page;
}

const toAA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The short form of axe: sending the long one to each page would take longer than looking at the page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing on this page, as it stands, breaks WCAG 2.2 at this level as far as a machine can tell. */
export async function expectAccessible(page: Page, level: 'AA' | 'AAA' = 'AA'): Promise<void> {
  // Where a page was led to without loading anew, its title comes a moment after its address.
  await expect(page).toHaveTitle(/./);
  await page.evaluate(axe);
  const tags = level === 'AA' ? toAA : [...toAA, 'wcag2aaa', 'wcag21aaa', 'wcag22aaa'];
  const found = await page.evaluate(async (runOnly) => {
    // What is all right is left out: it would be worked out, and sent over, for nothing.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, tags);
  expect(found).toEqual([]);
}

/** Nothing reaches over the edge of the screen, once what is drawn by a script has found its size. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
}

/** Everything to press is 44 pixels high and wide at least (WCAG 2.5.5), but for links within a sentence. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page
    .locator('a[href], button, input:not([type=hidden]), textarea')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const pressed = element.closest('label') ?? element;
        const { width, height } = pressed.getBoundingClientRect();
        const isInSentence = element.matches('a') && getComputedStyle(element).display === 'inline';
        const isUnseen = element.closest('.sr-only') !== null || width === 0;
        return isInSentence || isUnseen || (width >= 44 && height >= 43.5)
          ? []
          : [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`];
      }),
    );
  expect(small).toEqual([]);
}

/** What the browser complained of on any page of this context: a stopped script, a style refused, an error thrown. */
export function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return complaints;
}
