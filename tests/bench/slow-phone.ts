import { type Browser, chromium, type Page } from 'playwright';
import { z } from 'zod';
import { chromiumLaunch } from '../../scripts/chromium';
import { timesOf } from './statistics';

/** A first visit on a slow phone: milliseconds until the first rating can be chosen, and until every script has run. */
export type FirstVisit = { firstRating: number; allScripts: number };

const visits = 5;

/** Half of a few first visits to a form were no slower than this, each with nothing kept from before. */
export async function firstVisitTo(form: string): Promise<FirstVisit> {
  const browser = await chromium.launch(await chromiumLaunch());
  const seen: FirstVisit[] = [];
  for (let number = 0; number < visits; number += 1) seen.push(await firstVisit(browser, form));
  await browser.close();
  return {
    firstRating: timesOf(seen.map(({ firstRating }) => firstRating)).p50,
    allScripts: timesOf(seen.map(({ allScripts }) => allScripts)).p50,
  };
}

const times = z.object({ firstRating: z.number(), allScripts: z.number() });

async function firstVisit(browser: Browser, form: string): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(watchForRating);
  await page.goto(form, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('rating').length > 0);
  const found = times.parse(
    await page.evaluate(() => ({
      firstRating: performance.getEntriesByName('rating')[0]?.startTime,
      // Every script of these pages is deferred: this comes when the last one has run.
      allScripts: performance
        .getEntriesByType('navigation')
        .find((visit) => visit instanceof PerformanceNavigationTiming)?.domContentLoadedEventEnd,
    })),
  );
  await context.close();
  return found;
}

/** Slow 4G and a processor four times slower, as Lighthouse has them. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1_600 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page: marks the moment in which a rating has been painted and stands there to be chosen. */
function watchForRating(): void {
  const looking = setInterval(() => {
    const rating = document.querySelector('input[type=radio]');
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (!rating || !isPainted || rating.getBoundingClientRect().height === 0) return;
    performance.mark('rating');
    clearInterval(looking);
  }, 4);
}

/** How many keys it takes, with the form just opened, until it is sent with a mark for each rating and nothing else. */
export async function keysToSend(form: string): Promise<number> {
  const browser = await chromium.launch(await chromiumLaunch());
  const page = await browser.newPage();
  await page.goto(form, { waitUntil: 'load' });
  let keys = 0;
  while (!page.url().includes('/thanks')) {
    if (keys > 100) throw new Error(`A hundred keys did not send the form: ${page.url()}`);
    const key = await page.evaluate(nextKey);
    await page.keyboard.press(key);
    keys += 1;
    // The next page may stand at the same address.
    if (key.endsWith('Enter')) await page.waitForTimeout(1_000);
  }
  await browser.close();
  return keys;
}

/** Runs in the page: what somebody presses who wants to give their marks and be done. */
function nextKey(): 'Tab' | 'Enter' | 'Control+Enter' | '4' {
  const at = document.activeElement;
  // On a page that has just come, Enter goes to its first question, or to where all is sent.
  if (at === document.body || at?.localName === 'main') return 'Enter';
  // In a text Enter begins a line, and with Ctrl it leads on.
  if (at instanceof HTMLTextAreaElement) return 'Control+Enter';
  if (
    at instanceof HTMLInputElement &&
    at.closest('.mark') &&
    !at.closest('fieldset')?.querySelector(':checked')
  )
    return '4';
  const isWayOn = at instanceof HTMLButtonElement && /^(continue|send|check)/.test(at.value);
  return isWayOn ? 'Enter' : 'Tab';
}
