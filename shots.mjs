import { chromium } from '@playwright/test';
const port = process.argv[2]; const persona = process.argv[3]; const paths = process.argv.slice(4);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic'] });
const c = await b.newContext(); const p = await c.newPage(); p.setDefaultTimeout(60000); p.setDefaultNavigationTimeout(120000);
await p.goto(`http://localhost:${port}/sign-in/demo`);
if (persona !== 'guest') { await p.locator('form').filter({ has: p.locator(`input[value="${persona}"]`) }).getByRole('button').click(); await p.waitForURL(u=>!u.pathname.startsWith('/sign-in')); }
for (const path of paths) for (const w of [390,1280]) {
  await p.setViewportSize({ width: w, height: 900 });
  await p.goto(`http://localhost:${port}${path}`);
  const name = `/tmp/shots/${path.replace(/[^a-z0-9]+/gi,'_')}-${w}.png`;
  await p.screenshot({ path: name, fullPage: true }); console.log(name, await p.evaluate(()=>document.documentElement.scrollWidth));
}
await b.close();
