// npm run starts: shows that npm start works on this machine, from a fresh clone on: it comes up, is killed without a word, leaves
// nothing behind, and comes up again. Plain JavaScript: nothing is installed yet.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const names = ['Maya Okonkwo', 'Grace Abbott'];

/** @returns {Promise<{ address: string, kill: () => Promise<void> }>} */
async function comeUp() {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const address = await Promise.race([
    addressIn(child.stdout),
    ended.then(([code, signal]) => Promise.reject(new Error(`npm start ended with ${signal ?? code}.`))),
  ]);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { address, kill };
}

/** @param {import('node:stream').Readable} output */
async function addressIn(output) {
  let said = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    process.stdout.write(chunk);
    said += chunk;
    const [, address] = /^Roundtable is at (\S+)$/m.exec(said) ?? [];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error('npm start did not say where it is.');
}

/** @param {string} address */
async function showsTheDemo(address) {
  const page = await fetch(`${address}/sign-in/demo`);
  const html = await page.text();
  const missing = names.filter((name) => !html.includes(name));
  if (page.status !== 200 || missing.length > 0)
    throw new Error(
      `${page.url} answered ${page.status}, without ${missing.join(' and ') || 'anything amiss'}.`,
    );
}

/** @param {string} address */
async function isGone(address) {
  for (const limit = performance.now() + 30_000; performance.now() < limit; await pause(200)) {
    const answer = await fetch(address).catch(() => null);
    if (answer === null) return;
  }
  throw new Error(`${address} still answers half a minute after npm start was killed.`);
}

const places = [];
for (const time of ['first', 'second']) {
  const { address, kill } = await comeUp();
  places.push(address);
  try {
    await showsTheDemo(address);
  } finally {
    await kill();
  }
  await isGone(address);
  console.log(`The ${time} time it came up, showed the demo, and went when it was killed.\n`);
}
if (places[0] !== places[1])
  throw new Error(`It moved from ${places.join(' to ')}: the first port was not given back.`);
