import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { z } from 'zod';
import type { Limits, SpreadsheetRow } from './task';
import { watchSheet } from './sheet';
import { tooMuch } from './too-much';
import { type Listener, readXml } from './xml';
import { openZip, type Unpack } from './zip';

/** A workbook is a zip, whatever its name says. */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const cell = z.union([z.string(), z.number(), z.boolean(), z.date()]).nullish();
const sheetShape = z.array(z.array(cell));

/** The rows of a workbook's first sheet that aren't blank, with their numbers. @throws TooMuch */
export async function rowsOfWorkbook(bytes: Uint8Array, limits: Limits): Promise<SpreadsheetRow[]> {
  const bare = await bareWorkbook(await openZip(bytes, limits.unpacked), limits);
  const sheet = sheetShape.parse(await readSheet(new Blob([bare])));
  let [cells, characters] = [0, 0];
  return sheet.flatMap((values, index) => {
    const row = { line: index + 1, cells: values.map(written) };
    if (row.cells.every((text) => text === '')) return [];
    cells += row.cells.length;
    characters += row.cells.reduce((sum, text) => sum + text.length, 0);
    if (cells > limits.cells) throw tooMuch.cells(limits.cells);
    if (characters > limits.characters) throw tooMuch.characters(limits.characters);
    return [row];
  });
}

const written = (value: z.output<typeof cell>): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');

/** The workbook with its first sheet alone, all of it seen to be within the limits: nothing else reaches the reader. */
async function bareWorkbook(unpack: Unpack, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Uint8Array> = {};
  const keep = async (name: string, listener: Listener) => {
    const part = await unpack(name, readXml(listener));
    if (part) parts[name] = part;
  };
  const [sheets, targets] = [firstSheet(), relations()];
  await keep('xl/workbook.xml', sheets.listener);
  await keep('xl/_rels/workbook.xml.rels', targets.listener);
  const names = [
    targets.pathOf(sheets.id()),
    targets.pathOf('sharedStrings') || 'xl/sharedStrings.xml',
    targets.pathOf('styles') || 'xl/styles.xml',
  ];
  for (const name of names) {
    if (!Object.hasOwn(parts, name)) await keep(name, watchSheet(limits));
  }
  return zipSync(parts, { level: 0 });
}

const mostSheets = 200;

function firstSheet(): { listener: Listener; id: () => string } {
  const ids: string[] = [];
  const open: Listener['open'] = ({ name, attributes }) => {
    if (name !== 'sheet' || !attributes.name) return;
    if (ids.length === mostSheets) throw tooMuch.sheets(mostSheets);
    ids.push(attributes.id ?? '');
  };
  return { listener: { open }, id: () => ids[0] ?? '' };
}

/** Where a workbook's parts lie: sheets by their ids, the texts and styles that cells share by what they are. */
function relations(): { listener: Listener; pathOf: (what: string) => string } {
  const paths = new Map<string, string>();
  const open: Listener['open'] = ({ name, attributes: { Id = '', Type = '', Target = '' } }) => {
    if (name !== 'Relationship') return;
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    paths.set(kind === 'worksheet' ? Id : kind, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  };
  return { listener: { open }, pathOf: (what) => paths.get(what) ?? '' };
}
