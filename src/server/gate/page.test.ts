import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, styleHash } from './page';

const themeFile = readFileSync('src/ui/theme.css', 'utf8');
const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page('Away', '<p>Wait.</p>')) ?? [];
const declarations = (css: string): string[] => css.match(/--[\w-]+: [^;{}]+(?=;)/g) ?? [];
const own = style.slice(style.indexOf('body {'));

describe('a page of the gate', () => {
  it('has the colours of the theme, for every setting of the reader’s', () => {
    const variables = themeFile.slice(themeFile.indexOf('\n:root {'));
    expect(declarations(variables).length).toBeGreaterThan(20);
    expect(declarations(style)).toEqual(declarations(variables));
    expect(style.match(/@media [^{]+/g)).toEqual(variables.match(/@media [^{]+/g));
  });

  it('has no colour of its own, and uses none that the theme lacks', () => {
    expect(own).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|--[\w-]+:/i);
    const used = [...own.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    const known = new Set(declarations(style).map((line) => line.split(':')[0]));
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it('has the one style that its policy lets in', () => {
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  });
});
