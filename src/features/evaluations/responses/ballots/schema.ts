import { z } from 'zod';
import {
  allAsks,
  type Answer,
  type Ask,
  type Story,
  storyKinds,
  storyReaches,
} from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, type Mark, marks, optionsOf } from '@/features/forms/model';
import { BadBallot, type Ballot, type Entry, type Head, parts } from './model';
import { missingReasons } from '../../missing';

const ofAnotherForm = 'A ballot is of another form.';

/** Reads what `encodeBallot` made. @throws BadBallot when it isn't one of this form. */
export function decodeBallot(document: FormDocument, bytes: Uint8Array): Ballot {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = readHead(new TextDecoder().decode(bytes.subarray(4, 4 + headLength)));
  const asks = allAsks(document);
  const part = parts[head.part];
  if (asks.length !== head.entries.length || !part) throw new BadBallot(ofAnotherForm);
  let at = 4 + headLength;
  const take = (length: number): string => {
    at += length;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at - length, at));
  };
  const ballot: Ballot = {
    id: head.id,
    boxId: head.box,
    formVersionId: head.version,
    part,
    answers: {},
    missing: [],
  };
  asks.forEach((ask, index) => {
    const entry = head.entries[index] ?? null;
    const reason =
      entry !== null && typeof entry === 'object' && 'm' in entry ? missingReasons[entry.m] : undefined;
    if (reason) ballot.missing.push({ key: ask.key, reason });
    else if (entry !== null) ballot.answers[ask.key] = answerOf(ask, entry, take);
  });
  return ballot;
}

const entry = z.union([
  z.null(),
  z.object({ m: z.number().int() }),
  z.number().int(),
  z.array(z.number().int()),
]);
const head: z.ZodType<Head> = z.object({
  id: z.uuid(),
  box: z.uuid(),
  version: z.uuid(),
  part: z.number().int(),
  entries: z.array(entry),
});

function readHead(text: string): Head {
  try {
    return head.parse(JSON.parse(text));
  } catch (cause) {
    throw new BadBallot('A ballot can’t be read.', { cause });
  }
}

function answerOf({ question }: Ask, entry: Exclude<Entry, null>, take: (length: number) => string): Answer {
  const key = (place: number): string => optionsOf(question)[place]?.key ?? '';
  switch (kinds[question.kind].answer) {
    case 'mark':
      return { mark: markOf(numberIn(entry)) };
    case 'choice':
      return { choice: key(numberIn(entry)) };
    case 'choices':
      return { choices: numbersIn(entry).map(key) };
    case 'text':
      return { text: take(numberIn(entry)) };
    case 'story':
      return { story: storyOf(numbersIn(entry), take) };
  }
}

function numberIn(entry: Entry): number {
  if (typeof entry !== 'number') throw new BadBallot(ofAnotherForm);
  return entry;
}

function numbersIn(entry: Entry): number[] {
  if (!Array.isArray(entry)) throw new BadBallot(ofAnotherForm);
  return entry;
}

function markOf(entry: number): Mark {
  const mark = marks.find((known) => known === entry);
  if (!mark) throw new BadBallot('A ballot has a mark that is none.');
  return mark;
}

function storyOf(
  [text = 0, kind = -1, reach = -1, when = 0, evidence = 0]: readonly number[],
  take: (length: number) => string,
): Story {
  const [first, second, third] = [take(text), take(when), take(evidence)];
  return {
    text: first,
    kind: storyKinds[kind] ?? '',
    reach: storyReaches[reach] ?? '',
    when: second,
    evidence: third,
  };
}
