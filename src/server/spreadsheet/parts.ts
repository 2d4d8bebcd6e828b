import { formatNumbered } from './shown';
import { tooMuch } from './too-much';
import type { Listener } from './xml';

const mostSheets = 200;

export type NamedSheet = { id: string; name: string; hidden: boolean };

/** What a workbook says of itself: its sheets in order, and from which day it counts. */
export function workbookPart(): { listener: Listener; sheets: NamedSheet[]; from1904: () => boolean } {
  const sheets: NamedSheet[] = [];
  let from1904 = false;
  const open: Listener['open'] = ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet' || !attributes.name) return;
    if (sheets.length === mostSheets) throw tooMuch.sheets(mostSheets);
    const hidden = (attributes.state ?? 'visible') !== 'visible';
    sheets.push({ id: attributes.id ?? '', name: attributes.name.slice(0, 100), hidden });
  };
  return { listener: { open }, sheets, from1904: () => from1904 };
}

/** Where a workbook's parts lie: sheets by their ids, the texts and styles that cells share by what they are. */
export function relations(): { listener: Listener; pathOf: (what: string) => string } {
  const paths = new Map<string, string>();
  const open: Listener['open'] = ({ name, attributes: { Id = '', Type = '', Target = '' } }) => {
    if (name !== 'Relationship') return;
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    paths.set(kind === 'worksheet' ? Id : kind, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  };
  return { listener: { open }, pathOf: (what) => paths.get(what) ?? '' };
}

/** How cells of each style show their numbers. */
export function styles(): { listener: Listener; formatOf: (style: number) => string } {
  const written = new Map<number, string>();
  const numbers: number[] = [];
  let within = false;
  const open: Listener['open'] = ({ name, attributes }) => {
    if (name === 'numFmt')
      written.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, 255));
    if (name === 'cellXfs') within = true;
    if (name === 'xf' && within) numbers.push(Number(attributes.numFmtId ?? 0));
  };
  const close = (name: string) => {
    if (name === 'cellXfs') within = false;
  };
  return { listener: { open, close }, formatOf: (style) => formatNumbered(numbers[style] ?? 0, written) };
}

/** The texts that cells share. How a Japanese text is read aloud, which stands beside it, is no part of it. */
export function sharedTexts(): { listener: Listener; texts: string[] } {
  const texts: string[] = [];
  let [text, inText, aloud] = ['', false, false];
  const open: Listener['open'] = ({ name }) => {
    if (name === 'si') text = '';
    if (name === 'rPh') aloud = true;
    if (name === 't') inText = true;
  };
  const close = (name: string) => {
    if (name === 'si') texts.push(unescaped(text));
    if (name === 'rPh') aloud = false;
    if (name === 't') inText = false;
  };
  const said = (piece: string) => {
    if (inText && !aloud) text += piece;
  };
  return { listener: { open, close, text: said }, texts };
}

/** Excel writes marks that XML can't hold as “_x000D_”. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
