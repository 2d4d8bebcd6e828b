/** The words of a message: one line, and what it says. */
export type Words = { subject: string; text: string };

/**
 * What can be filled in. `block`: whole lines, perhaps none, that stand on a line of their own; the line goes where there are
 * none. Anything else is never empty. `required`: without it the message is of no use.
 */
export type Field = { says: string; example: string; block?: true; required?: true };
export type Fields = Readonly<Record<string, Field>>;

export type Piece = { text: string } | { field: string };

/** Something between braces. A brace alone is a brace. */
const inBraces = /\{([^{}\n]*)\}/g;

/** A text in pieces: what stands as it is, and what is filled in. */
export function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(inBraces)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ field: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The same pieces as they were typed. */
export const written = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('field' in piece ? `{${piece.field}}` : piece.text)).join('');

/** The fields that a text names, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set(parse(text).flatMap((piece) => ('field' in piece ? [piece.field] : []))),
];

const known = (fields: Fields, name: string): Field | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

type Trouble = { field: 'subject' | 'text'; message: string };

/** What is wrong with words, so that they can't be kept; none where all is well. */
export function troubleIn({ subject, text }: Words, fields: Fields): Trouble[] {
  const names = Object.keys(fields).map((name) => `{${name}}`);
  const unknown = (field: Trouble['field'], typed: string): Trouble[] =>
    fieldsIn(typed)
      .filter((name) => !known(fields, name))
      .map((name) => ({
        field,
        message: `{${name}} can’t be filled in here. ${names.length > 0 ? `These can: ${names.join(', ')}.` : 'Nothing can be, in this message.'}`,
      }));
  const blockInSubject = fieldsIn(subject).filter((name) => known(fields, name)?.block);
  return [
    ...unknown('subject', subject),
    ...blockInSubject.map((name): Trouble => ({
      field: 'subject',
      message: `{${name}} may be several lines: it can’t stand in the subject.`,
    })),
    ...unknown('text', text),
    ...blocksWithinLines(text, fields),
    ...Object.entries(fields)
      .filter(([name, { required }]) => required && !fieldsIn(text).includes(name))
      .map(([name, { says }]): Trouble => ({
        field: 'text',
        message: `{${name}} has to stay: ${lowerFirst(says)}. Without it nobody could do what the message asks.`,
      })),
  ];
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function blocksWithinLines(text: string, fields: Fields): Trouble[] {
  return text.split('\n').flatMap((line) =>
    fieldsIn(line)
      .filter((name) => known(fields, name)?.block && line.trim() !== `{${name}}`)
      .map((name): Trouble => ({
        field: 'text',
        message: `{${name}} may be several lines, or none: put it on a line of its own.`,
      })),
  );
}

export type Values = Readonly<Record<string, string>>;

/** The fields that words use and that would be empty for whom these values are. */
export const emptyIn = ({ subject, text }: Words, fields: Fields, values: Values): string[] =>
  fieldsIn(`${subject}\n${text}`).filter((name) => !known(fields, name)?.block && !values[name]?.trim());

/** Words with everything filled in. What is filled in stays as it is, braces among it. */
export function filled({ subject, text }: Words, fields: Fields, values: Values): Words {
  const lines = text.split('\n').flatMap((line) => {
    const [name] = fieldsIn(line);
    const isGone = name !== undefined && known(fields, name)?.block && !values[name];
    return isGone ? [] : [filledLine(line, values)];
  });
  return {
    subject: filledLine(subject, values).replace(/\s+/g, ' ').trim(),
    text: withoutGaps(lines).join('\n'),
  };
}

const filledLine = (line: string, values: Values): string =>
  parse(line)
    .map((piece) => ('field' in piece ? (values[piece.field] ?? '') : piece.text))
    .join('');

/** No two empty lines after each other, and none at the ends: a block may have gone between them. */
function withoutGaps(lines: readonly string[]): string[] {
  const kept = lines.filter(
    (line, index) => line.trim() !== '' || (index > 0 && lines[index - 1]?.trim() !== ''),
  );
  while (kept.at(-1)?.trim() === '') kept.pop();
  return kept;
}

/** What each field is filled in with where nobody in particular is meant. */
export const examplesOf = (fields: Fields): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example]));

/** What stands in each field where what it is filled in with isn't known, or isn't for whoever looks: what it says, in square brackets. */
export const standIns = (fields: Fields): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, { says }]) => [name, `[${says}]`]));

/** A message that somebody sends to themselves says that it is one. `like`: for whom it is filled in. */
export const asTest = ({ subject, text }: Words, like?: string): Words => ({
  subject: `Test: ${subject}`,
  text: [
    text,
    `This is a test, and it went to you alone. Its links and codes open nothing.${like ? ` It is filled in as for ${like}, who has not had it.` : ''}`,
  ].join('\n\n'),
});
