import {
  allAsks,
  type Answer,
  type Answers,
  type Ask,
  storyKinds,
  storyReaches,
} from '@/features/forms/answers';
import { type AnswerShape, kinds } from '@/features/forms/kinds';
import { type FormDocument, longestText, optionsOf } from '@/features/forms/model';
import { type Gap, missingReasons } from '../../missing';

/** sealed: people send, nobody reads. opening: a job opens it. opened: counted, its ballots and keys gone. destroyed: thrown away unread. */
export type BoxState = 'sealed' | 'opening' | 'opened' | 'destroyed';

/** The ballot box of one unlinkable stage. `size`: every ballot is padded to so many bytes. */
export type BallotBox = {
  id: string;
  state: BoxState;
  firstKey: Uint8Array;
  secondKey: Uint8Array;
  size: number;
};

/** Whose it is to count: a listed person's own, somebody's who came onto the list later, or typed by staff. */
export type BallotPart = 'own' | 'late' | 'typed';

/** What lies within a seal. `id`, `boxId` and `formVersionId` say where it belongs: moved or copied, it is found out. */
export type Ballot = {
  id: string;
  boxId: string;
  formVersionId: string;
  part: BallotPart;
  answers: Answers;
  missing: Gap[];
};

/** The job that opens a box. */
export const openBoxJob = { name: 'open-ballot-box' } as const;

export const parts: readonly BallotPart[] = ['own', 'late', 'typed'];

/** One question's place in a ballot: left out, missing for a reason, a mark, a choice, several, a text by its bytes, a story by its parts. */
export type Entry = null | { m: number } | number | number[];

export type Head = { id: string; box: string; version: string; part: number; entries: Entry[] };

const utf8 = new TextEncoder();

/**
 * A ballot as bytes: four bytes of length, a head in JSON with an entry for each question in order, and then the texts,
 * as they are. No escapes, so that the longest that a form can become is known.
 */
export function encodeBallot(
  document: FormDocument,
  { id, boxId, formVersionId, part, answers, missing }: Ballot,
): Uint8Array {
  const texts: Uint8Array[] = [];
  const keep = (text: string): number => {
    const bytes = utf8.encode(text);
    texts.push(bytes);
    return bytes.length;
  };
  const entries = allAsks(document).map((ask) =>
    entryOf(
      ask,
      answers[ask.key],
      missing.find(({ key }) => key === ask.key),
      keep,
    ),
  );
  const head: Head = { id, box: boxId, version: formVersionId, part: parts.indexOf(part), entries };
  return joined(utf8.encode(JSON.stringify(head)), texts);
}

function entryOf(
  { question }: Ask,
  answer: Answer | undefined,
  gap: Gap | undefined,
  keep: (text: string) => number,
): Entry {
  if (!answer) return gap ? { m: missingReasons.indexOf(gap.reason) } : null;
  if ('mark' in answer) return answer.mark;
  if ('text' in answer) return keep(answer.text);
  const place = (key: string): number => optionsOf(question).findIndex((option) => option.key === key);
  if ('choice' in answer) return place(answer.choice);
  if ('choices' in answer) return answer.choices.map(place);
  const { text, kind, reach, when, evidence } = answer.story;
  return [
    keep(text),
    storyKinds.findIndex((known) => known === kind),
    storyReaches.findIndex((known) => known === reach),
    keep(when),
    keep(evidence),
  ];
}

function joined(head: Uint8Array, texts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(4 + head.length + texts.reduce((sum, { length }) => sum + length, 0));
  new DataView(whole.buffer).setUint32(0, head.length);
  let at = 4;
  for (const part of [head, ...texts]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The most bytes that any ballot of this form can have, with one to spare for the padding to begin. */
export function ballotSize(document: FormDocument): number {
  const id = '00000000-0000-0000-0000-000000000000';
  const longest = allAsks(document).map(({ question }) =>
    longestEntry(kinds[question.kind].answer, optionsOf(question).length),
  );
  const entries = longest.reduce(
    (sum, { entry, text }) => ({ entry: sum.entry + entry + 1, text: sum.text + text }),
    { entry: 0, text: 0 },
  );
  const empty: Head = { id, box: id, version: id, part: 0, entries: [] };
  return 4 + JSON.stringify(empty).length + entries.entry + entries.text + 1;
}

/** Bytes that a character takes at most in UTF-8; texts are limited in characters. */
const widest = 4;

function longestEntry(answer: AnswerShape, options: number): { entry: number; text: number } {
  const gap = JSON.stringify({ m: 3 }).length;
  const bytes = longestText * widest;
  switch (answer) {
    case 'mark':
    case 'choice':
    case 'choices': {
      const all = JSON.stringify(Array.from({ length: options }, (_, index) => index)).length;
      return { entry: Math.max(gap, all), text: 0 };
    }
    case 'text':
      return { entry: Math.max(gap, String(bytes).length), text: bytes };
    case 'story':
      return { entry: JSON.stringify([bytes, -1, -1, bytes, bytes]).length, text: 3 * bytes };
  }
}

/** A ballot that can't be what was sent: nothing is counted, and somebody has to look. */
export class BadBallot extends Error {
  override name = 'BadBallot';
}
