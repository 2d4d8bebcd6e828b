// The first step of `npm start` and `npm test`. Plain JavaScript: nothing is installed yet.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand, run, step } from './step.mjs';

/** Goes to the project's folder and brings its packages to what package-lock.json says, unless they are there already. */
export async function install() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  refuseOldNode();
  if (installed()) return;
  const [command, ...args] = [
    ...npmCommand(),
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await step('Installing the packages, which takes a minute or two', () => run(command, args)).catch(giveUp);
  if (existsSync('.git') && !process.env.CI) await setUpHook();
}

/** Brings every commit into the house's form (lefthook.yml). Whoever runs Roundtable without git goes without. */
async function setUpHook() {
  await run(process.execPath, [bin('lefthook'), 'install']).catch((error) =>
    console.error(`Commits will not be formatted by themselves: ${error.message}`),
  );
}

function refuseOldNode() {
  const needed = read('package.json').engines.node.replace('>=', '');
  if (needed.localeCompare(process.versions.node, 'en', { numeric: true }) <= 0) return;
  giveUp(
    new Error(
      `Roundtable needs Node ${needed} or newer, and this is ${process.versions.node}. See https://nodejs.org`,
    ),
  );
}

/** npm writes down what it has installed, once it is done. Packages for other machines are missing from that. */
function installed() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const there = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages).every(
    ([place, wanted]) =>
      place === '' || there[place]?.integrity === wanted.integrity || (wanted.optional && !there[place]),
  );
}

/** @param {string} name a command that a package brings */
function bin(name) {
  return path.join('node_modules', name, read(`node_modules/${name}/package.json`).bin[name]);
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {Error} error */
function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}
