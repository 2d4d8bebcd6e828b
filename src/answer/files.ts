import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Assets } from './document';
import type { Answer } from './answer';

const kinds: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The files of these pages, read and pressed once. Each is named by what is in it, so that a browser may keep it. */
export function openFiles(
  folder: string,
  assets: Assets,
): (address: string, accepts: string) => Answer | null {
  const files = new Map(
    Object.values(assets).map((address) => [address, fileOf(path.join(folder, path.basename(address)))]),
  );
  return (address, accepts) => {
    const file = files.get(address);
    if (!file) return null;
    const [coding, body] = file.pressed.find(([name]) => accepts.includes(name)) ?? [null, file.whole];
    const headers: [string, string][] = [
      ['Content-Type', file.kind],
      ['Cache-Control', 'public, max-age=31536000, immutable'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Vary', 'Accept-Encoding'],
    ];
    return { status: 200, body, headers: coding ? [...headers, ['Content-Encoding', coding]] : headers };
  };
}

function fileOf(place: string) {
  const whole = readFileSync(place);
  const extension = path.extname(place);
  // A font is pressed already.
  const pressed: [string, Buffer][] =
    extension === '.woff2'
      ? []
      : [
          ['br', brotliCompressSync(whole)],
          ['gzip', gzipSync(whole, { level: 9 })],
        ];
  return { whole, pressed, kind: kinds[extension] ?? 'application/octet-stream' };
}
