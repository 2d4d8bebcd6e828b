import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until the names of a folder’s files are on the disk: after a power cut a file has the name that it got. */
export function syncFolder(folder: string): void {
  // Windows can't open a folder to sync it.
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
