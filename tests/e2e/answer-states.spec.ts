import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { routes } from '@/answer/routes';
import { linkStates } from '../support/answer-states';
import { applyStates } from '../support/apply-states';
import type { Forms } from '../support/answer-steps';
import { tableStates } from '../support/table-states';
import { expectAccessible, expectNoSidewaysScrolling, expectLargeTargets } from '../support/browser';

/** A page of those who answer that stands in none of these fails the first test. */
const answerStates = [...linkStates, ...tableStates, ...applyStates];

const printed = z.object({
  linked: z.array(z.string()),
  unlinkable: z.array(z.string()),
  short: z.string(),
  closed: z.string(),
  planned: z.string(),
  keyless: z.string(),
  code: z.string(),
});

/** Forms of its own for each walk through the states: most are answered on the way. */
const newForms = (): Forms =>
  printed.parse(
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-states.ts'], {
        encoding: 'utf8',
      }),
    ),
  );

test('every page of those who answer stands among its states', () => {
  expect([...new Set(answerStates.map(({ route }) => route))].sort()).toEqual([...routes].sort());
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 700 } });
    let forms: Forms;
    test.beforeAll(() => {
      forms = newForms();
    });

    for (const { route, state, title, status = 200, reach } of answerStates) {
      test(`${route}, ${state}: its title says so, and everybody can read it`, async ({ page }) => {
        const statuses: number[] = [];
        page.on('response', (response) => {
          if (response.request().isNavigationRequest()) statuses.push(response.status());
        });
        await reach(page, forms);
        await expect(page).toHaveTitle(`${title} – Roundtable`);
        expect(statuses.at(-1)).toBe(status);
        await expectNoSidewaysScrolling(page);
        await expectLargeTargets(page);
        // What axe runs in the page is a script.
        if (javaScriptEnabled) await expectAccessible(page, 'AAA');
      });
    }
  });
}
