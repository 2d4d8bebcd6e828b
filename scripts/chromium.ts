import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from 'playwright';
import { step } from './step.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to start the Chromium of this machine; one is fetched when there is none. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const executablePath = installed() ?? (await step('Fetching Chromium', () => Promise.resolve(fetched())));
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Containers give root no sandbox.
  return { executablePath, args: ['--no-sandbox', ...quiet] };
}

const installed = (): string | undefined =>
  [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place));

function fetched(): string {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (debian) {
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  if (!installed()) attempt(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const found = installed();
  if (!found)
    throw new Error(
      'The browser tests need Chromium. Install it with your system’s packages, such as: sudo apt-get install chromium',
    );
  return found;
}

/** Whether it worked is seen by what is there afterwards. */
const attempt = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
