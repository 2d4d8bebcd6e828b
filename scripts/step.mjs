import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs one step of a longer way, saying what it is and, afterwards, how long it took.
 * What it says goes to the error output: the output proper is for results.
 * @template T
 * @param {string} what such as "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  process.stderr.write(`${what} … `);
  try {
    const result = await work();
    process.stderr.write(`${seconds()}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`broken off after ${seconds()}\n`);
    throw error;
  }
}

/**
 * Runs a command to its end, keeping what it prints to itself.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<void>}
 * @throws {Error} with what it printed, when it fails
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      reject(
        new Error(`${Buffer.concat(printed)}\n${[command, ...args].join(' ')} ended with ${signal ?? code}.`),
      );
    });
  });
}

/**
 * How npm is called: the one that runs us; run by hand, the one that came with this Node, or else the one on the path.
 * By its file, since what stands on the path of Windows is a script, which can't be started like a program.
 * @returns {[command: string, ...args: string[]]}
 */
export function npmCommand() {
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const own = process.env.npm_execpath ?? (existsSync(beside) ? beside : null);
  return own ? [process.execPath, own] : ['npm'];
}
