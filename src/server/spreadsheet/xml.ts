import { SaxesParser } from 'saxes';

export type Tag = { name: string; attributes: Record<string, string> };

/** What is told of an XML text, piece by piece. Names come without their prefixes. */
export type Listener = {
  open?: (tag: Tag) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const deepest = 64;
const mostAttributes = 200;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes, and keeps nothing of it. `null` ends it.
 * @throws at what no spreadsheet program writes: entities of its own, tags without end, text that is no XML.
 */
export function readXml({ open, close, text }: Listener): (piece: string | null) => void {
  const parser = new SaxesParser();
  const refuse = (what: string): never => {
    throw new Error(`There is ${what} in a part of the workbook.`);
  };
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => refuse('a document type'));
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > deepest) refuse('too deep a nesting');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) refuse('a tag of too many attributes');
  });
  parser.on('opentag', (tag) =>
    open?.({
      name: local(tag.name),
      attributes: Object.fromEntries(
        Object.entries(tag.attributes).map(([name, value]) => [local(name), value]),
      ),
    }),
  );
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(local(tag.name));
  });
  parser.on('text', (said) => text?.(said));
  parser.on('cdata', (said) => text?.(said));
  return (piece) => void parser.write(piece);
}
