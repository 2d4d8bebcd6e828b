// npm run pictures: draws the icons, and the picture that goes with a link to Roundtable, from icon.svg and the colours of the pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunch } from './chromium';

const people = ['Patient', 'Doctor', 'Carer', 'Nurse', 'Patient', 'Manager'];
const mark = readFileSync('src/app/icon.svg', 'utf8');
const [colours = ''] = /:root \{[^}]*\}/.exec(readFileSync('src/ui/theme.css', 'utf8')) ?? [];
const font = readFileSync('src/ui/fonts/atkinson-hyperlegible-next.woff2').toString('base64');

/** The mark across so much of a square: phones cut a maskable icon down to a circle of four fifths. */
const icon = (share: number): string =>
  `<style>body { display: grid; place-items: center; height: 100vh } svg { width: ${share}%; height: auto }</style>${mark}`;

/** The table of the start page, with its six seats. */
function table(): string {
  const seats = people.map((who, index) => {
    const turn = (2 * Math.PI * index) / people.length;
    const [x, y] = [129 + 92 * Math.sin(turn), 129 - 92 * Math.cos(turn)];
    const look =
      index % 2 === 0
        ? 'fill="var(--teal-wash)" stroke="var(--teal)" stroke-width="1.75"'
        : 'fill="var(--amber-wash)" stroke="var(--amber-mark)" stroke-width="3"';
    return `<circle cx="${x}" cy="${y}" r="33" ${look}/><text x="${x}" y="${y + 5}">${who}</text>`;
  });
  const middle =
    '<circle cx="129" cy="129" r="55" fill="var(--card)" stroke="var(--teal)" stroke-width="2"/><text x="129" y="135" style="font-size: 17px; font-weight: 600">Equals</text>';
  return `<svg viewBox="0 0 258 258" width="500" font-size="15" text-anchor="middle" fill="var(--ink)">${middle}${seats.join('')}</svg>`;
}

const social = (): string => `<style>
  @font-face { font-family: own; src: url(data:font/woff2;base64,${font}); font-weight: 400 700 }
  body { display: flex; align-items: center; justify-content: space-between; height: 630px; padding: 0 60px 0 72px; box-sizing: border-box; font-family: own; color: var(--ink) }
  p { display: flex; align-items: center; gap: 16px; margin: 0; font-size: 40px; font-weight: 700 }
  p svg { width: 52px; height: 52px }
  h1 { width: 520px; margin: 36px 0 0; font-size: 58px; line-height: 1.16; text-wrap: balance }
</style><div><p>${mark} Roundtable</p><h1>Where patients and carers take their seat at the table</h1></div>${table()}`;

async function draw(
  browser: Browser,
  file: string,
  [width, height]: [number, number],
  content: string,
  paper = 'var(--paper)',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<!doctype html><style>${colours} html { color-scheme: light } body { margin: 0; background: ${paper} }</style>${content}`,
  );
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  await page.close();
}

const browser = await chromium.launch(await chromiumLaunch());
await draw(browser, 'src/app/apple-icon.png', [180, 180], icon(84));
for (const size of [192, 512])
  await draw(browser, `public/icons/${size}.png`, [size, size], icon(100), 'transparent');
await draw(browser, 'public/icons/maskable.png', [512, 512], icon(76));
await draw(browser, 'public/social.png', [1200, 630], social());
await browser.close();
