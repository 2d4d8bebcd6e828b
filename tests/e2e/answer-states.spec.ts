import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { routes } from '@/answer/routes';
import { linkStates } from '../support/answer-states';
import type { Forms } from '../support/answer-steps';
import { tableStates } from '../support/table-states';
import { expectAccessible, expectNoSidewaysScrolling, expectLargeTargets } from '../support/browser';

/** A page of those who answer that stands in none of these fails the first test. */
const answerStates = [...linkStates, ...tableStates];

const printed = z.object({
  linked: z.array(z.string()),
  unlinkable: z.array(z.string()),
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
  test(`every state says in its title what it is and can be read by everybody, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const forms = newForms();
    for (const { route, state, title, status = 200, reach } of answerStates) {
      await test.step(`${route}: ${state}`, async () => {
        const context = await browser.newContext({
          javaScriptEnabled,
          viewport: { width: 320, height: 700 },
        });
        const page = await context.newPage();
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
        await context.close();
      });
    }
  });
}
