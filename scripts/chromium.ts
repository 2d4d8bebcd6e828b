import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';
import { step } from './step.mjs';

/** Chromium without windows: half the work for the same pages. */
const shell = '/usr/bin/chromium-headless-shell';
const usualPlaces = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to start the Chromium of this machine; one is fetched when there is none, and where that is easy the one without windows. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  // Looked for once: the processes that a run of tests begins inherit what was found. Whoever wants another one names it.
  const executablePath = (process.env.CHROMIUM ||= await found());
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Containers give root no sandbox.
  return { executablePath, args: ['--no-sandbox', ...quiet] };
}

async function found(): Promise<string> {
  if (fromDebian && !existsSync(shell)) await step('Fetching Chromium', async () => fetchShell());
  return installed() ?? (await step('Fetching Chromium', async () => fetchAny()));
}

const installed = (): string | undefined =>
  [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place));

/** Whether packages of Debian can be had without asking anybody. */
const fromDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Asked for once: where it can't be had, a Chromium that is there already does as well. */
function fetchShell(): void {
  if (attempt('apt-get', ['update']))
    attempt('apt-get', ['install', '-y', '--no-install-recommends', path.basename(shell)]);
}

function fetchAny(): string {
  attempt(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const place = installed();
  if (!place)
    throw new Error(
      'The browser tests need Chromium. Install it with your system’s packages, such as: sudo apt-get install chromium',
    );
  return place;
}

/** @returns whether it worked */
const attempt = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 100_000 }).status === 0;
