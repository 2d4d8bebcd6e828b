import { chromium } from 'playwright';
import { chromiumLaunch } from '../../scripts/chromium';

export type Weight = { requests: number; kilobytes: number; withoutFontsAndScripts: number };

/** What a first visit to a page costs over the wire. */
export async function weightOf(url: string, javaScriptEnabled: boolean): Promise<Weight> {
  const browser = await chromium.launch(await chromiumLaunch());
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  let all = 0;
  let light = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (kinds.get(requestId) !== 'Font' && kinds.get(requestId) !== 'Script') light += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await browser.close();
  return { requests: kinds.size, kilobytes: all / 1000, withoutFontsAndScripts: light / 1000 };
}
