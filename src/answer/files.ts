import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Assets } from './document';
import type { Answer } from './answer';

const kinds: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The files of these pages, read once. Each but the worker is named by what is in it, so that a browser may keep it. */
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
    const kept = address === assets.worker ? 'no-cache' : 'public, max-age=31536000, immutable';
    const headers: [string, string][] = [
      ['Content-Type', file.kind],
      ['Cache-Control', kept],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Vary', 'Accept-Encoding'],
    ];
    return { status: 200, body, headers: coding ? [...headers, ['Content-Encoding', coding]] : headers };
  };
}

/** A file with what the build pressed of it; a font is pressed already. */
function fileOf(place: string) {
  const extension = path.extname(place);
  const codings = [
    ['br', `${place}.br`],
    ['gzip', `${place}.gz`],
  ] as const;
  return {
    whole: readFileSync(place),
    pressed:
      extension === '.woff2' ? [] : codings.map(([coding, file]) => [coding, readFileSync(file)] as const),
    kind: kinds[extension] ?? 'application/octet-stream',
  };
}
