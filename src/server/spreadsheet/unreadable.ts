/** A file that is not what can be read. The message lacks the file's name before it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const saveAsWorkbook = 'Open it, save it as an Excel workbook (.xlsx) without a password, and send that.';

/** What is said of a file that can't be read. */
export const unreadable = {
  quote: (line: number) =>
    new Unreadable(
      `can’t be read: a quotation mark on line ${line} is not closed. Close it, or take it out, and send the file again.`,
    ),
  oldWorkbook: () => new Unreadable(`is an older Excel file, or has a password. ${saveAsWorkbook}`),
  kind: (what: string) => new Unreadable(`is ${what}, not a list. ${saveAsWorkbook}`),
  other: () =>
    new Unreadable(
      'can’t be read. Save it once more as “CSV UTF-8” or as an Excel workbook (.xlsx), and send that.',
    ),
};

/** How files begin that are no text and no workbook. */
const beginnings: { bytes: string; what: string }[] = [
  { bytes: '%PDF', what: 'a PDF' },
  { bytes: '\x89PNG', what: 'a picture' },
  { bytes: '\xff\xd8\xff', what: 'a picture' },
  { bytes: 'GIF8', what: 'a picture' },
  { bytes: '{\\rtf', what: 'a document of a word processor' },
  { bytes: '<!DOCTYPE', what: 'a web page' },
  { bytes: '<!doctype', what: 'a web page' },
  { bytes: '<html', what: 'a web page' },
  { bytes: '<HTML', what: 'a web page' },
  { bytes: '<table', what: 'a web page' },
  { bytes: '<?xml', what: 'an XML file' },
  { bytes: '\x1f\x8b', what: 'a packed file' },
  { bytes: 'Rar!', what: 'a packed file' },
  { bytes: '7z\xbc\xaf', what: 'a packed file' },
];

const oldOffice = '\xd0\xcf\x11\xe0';

/** Refuses bytes that are neither a workbook nor text. @throws Unreadable */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (start.startsWith(oldOffice)) throw unreadable.oldWorkbook();
  const text = start.replace(/^(\xef\xbb\xbf)?\s*/, '');
  const known = beginnings.find((beginning) => text.startsWith(beginning.bytes));
  if (known) throw unreadable.kind(known.what);
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  if (!isUtf16 && start.includes('\0')) throw unreadable.other();
}
