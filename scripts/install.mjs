// Installs what package-lock.json names, unless exactly that is installed already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const record = 'node_modules/.roundtable-installed';
const [major, minor] = process.versions.node.split('.').map(Number);

/** Ends the process with a plain sentence when Node is too old or npm fails. */
export function install() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Roundtable needs Node 20.19 or newer. This is Node ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return;
  console.log('Installing packages. The first time this takes a minute or two.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('The packages could not be installed. npm’s own message is above.');
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(record, wanted);
}
