import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';

/** Minimal, until the real one is merged. */
export async function buildAnswerAssets(
  folder: string,
): Promise<{ script: string; stylesheet: string; font: string }> {
  const out = path.join(folder, 'answer');
  mkdirSync(out, { recursive: true });
  const fontFile = 'src/ui/fonts/atkinson-hyperlegible-next.woff2';
  const font = `atkinson-${hashOf(readFileSync(fontFile))}.woff2`;
  copyFileSync(fontFile, path.join(out, font));
  const face = `@font-face{font-family:atkinson;src:url(${font}) format('woff2');font-weight:400 700;font-display:swap}:root{--font-atkinson:atkinson}`;
  const from = 'src/app/globals.css';
  const { css } = await postcss([tailwind({ optimize: true })]).process(readFileSync(from, 'utf8'), { from });
  const write = (text: string, ending: string) => {
    const name = `answer-${hashOf(text)}.${ending}`;
    writeFileSync(path.join(out, name), text);
    return `/answer/${name}`;
  };
  return { script: write('', 'js'), stylesheet: write(face + css, 'css'), font: `/answer/${font}` };
}

const hashOf = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 8);
