import sodium from 'libsodium-wrappers';
import type { KeyPair } from '@/server/key-store';
import { unseal } from '@/server/seal';
import { derivedToken } from '@/server/tokens';
import { bytesIn, type Dump, isBytes, type Row } from './dumps';

/**
 * Somebody who has a dump from after each submission, the server's secret (it is this process's) and some private keys;
 * after the release also a dump of then, and whatever lies in the key stores.
 */
export type Loot = {
  stageId: string;
  dumps: readonly Dump[];
  after?: Dump;
  keys: readonly KeyPair[];
  files?: readonly string[];
};

/** Which text of which question they say is whose, by the person's id. */
export type Guess = ReadonlyMap<string, string>;

const question = 'most-useful';
const texts = /Person \d+ wrote this/;

const [page, line] = [
  (row: Row) => Number(/\((\d+),/.exec(row.place)?.[1] ?? 0),
  (row: Row) => Number(/,(\d+)\)/.exec(row.place)?.[1] ?? 0),
];
const onDisk = (row: Row): number => page(row) * 1_000 + line(row);
const by =
  <T>(rank: (item: T) => string | number) =>
  (a: T, b: T): number =>
    rank(a) < rank(b) ? -1 : 1;

const ledgerOf = (rows: Dump, stageId: string): Row[] =>
  rows.filter((row) => row.table === 'participation' && row.cells.stage_id === stageId);
const finished = (rows: Dump, stageId: string): Row[] =>
  ledgerOf(rows, stageId).filter(({ cells }) => cells.finished_on !== 'null');

/** What differs between a dump and the next one: whose tick came in, and which rows are new or changed. */
type Step = { who: string | undefined; rows: Row[] };

function stepsOf({ dumps, stageId }: Loot): Step[] {
  return dumps.map((rows, index) => {
    const [before, known] = [dumps[index - 1] ?? [], new Set((dumps[index - 1] ?? []).map(written))];
    const ticked = new Set(finished(before, stageId).map(({ cells }) => cells.person_id));
    return {
      who: finished(rows, stageId).find(({ cells }) => !ticked.has(cells.person_id))?.cells.person_id,
      rows: rows.filter((row) => !known.has(written(row))),
    };
  });
}

const written = ({ table, cells }: Row): string => `${table} ${JSON.stringify(cells)}`;

/** Opens every byte string that came with somebody's tick, with all that is known, and reads every text that did. */
export function bySteps(loot: Loot): Guess {
  const holders = secretsIn(loot);
  return new Map(
    stepsOf(loot).flatMap(({ who, rows }) => {
      const cells = rows.flatMap((row) => Object.values(row.cells));
      const plain = [
        ...cells,
        ...cells.filter(isBytes).flatMap((cell) => opened(bytesIn(cell), holders, loot.keys)),
      ];
      const text = plain.map((each) => texts.exec(each)?.[0]).find((found) => found !== undefined);
      return who && text ? [[who, text] as const] : [];
    }),
  );
}

const purposes = [
  'draft',
  'second-form',
  'keyed-sheet',
  'message',
  'answer-upload',
  'table-device',
  'lost-link-address',
  'sign-in-address',
  'sign-in-cookie',
];

/** Every personal link, made anew with the server's secret, and every id and hash that might be a key. */
function secretsIn({ dumps, stageId }: Loot): string[] {
  const rows = ledgerOf(dumps.at(-1) ?? [], stageId);
  return [
    '',
    ...rows.flatMap(({ cells }) => [
      derivedToken('answer-link', `${cells.id}/${cells.link_number}`),
      cells.id ?? '',
      cells.person_id ?? '',
      cells.link_hash ?? '',
    ]),
  ];
}

function opened(bytes: Buffer, holders: readonly string[], keys: readonly KeyPair[]): string[] {
  const sealed = purposes.flatMap((purpose) =>
    holders.flatMap((holder) => unseal(new Uint8Array(bytes), purpose, holder) ?? []),
  );
  const once = keys.flatMap((pair) => unboxed(bytes, pair));
  const twice = once.flatMap((inner) => keys.flatMap((pair) => unboxed(inner, pair)));
  return [...sealed, ...[...once, ...twice].map((plain) => Buffer.from(plain).toString('utf8'))];
}

function unboxed(bytes: Uint8Array, { publicKey, privateKey }: KeyPair): Uint8Array[] {
  try {
    return [sodium.crypto_box_seal_open(bytes, publicKey, privateKey)];
  } catch {
    // Sealed for another key, or no seal at all.
    return [];
  }
}

/** What many have in common says of nobody whose a row is. */
const ofEverybody = [
  'stage',
  'cohort',
  'ballot_box',
  'table_group',
  'table_code',
  'seating_plan',
  'form_version',
];

/** Follows ids from a person's rows to anything that holds them, three steps far, and takes the text it meets. */
export function byValues({ dumps, after, stageId }: Loot): Guess {
  const rows = after ?? dumps.at(-1) ?? [];
  const ids = (row: Row) => Object.values(row.cells).filter((cell) => /^[0-9a-f-]{36}$/.test(cell));
  const shared = rows.filter((row) => ofEverybody.includes(row.table));
  const common = new Set(shared.flatMap(ids));
  const others = rows.filter((row) => !shared.includes(row));
  return new Map(
    finished(rows, stageId).flatMap((entry) => {
      let reached = new Set(ids(entry));
      const meets = (row: Row) => ids(row).some((id) => reached.has(id) && !common.has(id));
      for (let step = 0; step < 3; step += 1)
        reached = new Set([...reached, ...others.filter(meets).flatMap(ids)]);
      const met = others.find((row) => meets(row) && texts.test(row.cells.text ?? ''));
      return met ? [[entry.cells.person_id ?? '', met.cells.text ?? ''] as const] : [];
    }),
  );
}

type Orders = Record<string, string[]>;

/** Every order in which people can be put: by their ticks, their ballots and their rows. */
function orderedPeople(loot: Loot): Orders {
  const steps = stepsOf(loot);
  const last = finished(loot.dumps.at(-1) ?? [], loot.stageId);
  const ballots = steps.flatMap(({ who, rows }) =>
    rows.filter(({ table }) => table === 'ballot').map((row) => ({ who: who ?? '', row })),
  );
  const entries = (rank: (row: Row) => string | number) =>
    last.toSorted(by(rank)).map(({ cells }) => cells.person_id ?? '');
  const sealed = (rank: (row: Row) => string | number) =>
    ballots.toSorted(by(({ row }) => rank(row))).map(({ who }) => who);
  return {
    ticks: steps.flatMap(({ who }) => who ?? []),
    'ballot ids': sealed((row) => row.cells.id ?? ''),
    'ballots on disk': sealed(onDisk),
    'sealed bytes': sealed((row) => row.cells.sealed ?? ''),
    'places in the ledger': entries(onDisk),
    'versions in the ledger': entries((row) => row.version),
    'ids in the ledger': entries((row) => row.cells.id ?? ''),
    'ids of people': entries((row) => row.cells.person_id ?? ''),
    'hashes of links': entries((row) => row.cells.link_hash ?? ''),
  };
}

/** Every order in which texts can be put: by their rows, and as they lie beside the keys. */
function orderedTexts({ dumps, after, stageId, files = [] }: Loot, key: string): Orders {
  const rows = after ?? dumps.at(-1) ?? [];
  const responses = new Set(
    rows
      .filter((row) => row.table === 'response' && row.cells.stage_id === stageId)
      .map((row) => row.cells.id),
  );
  const kept = rows.filter(
    ({ table, cells }) =>
      cells.question_key === key &&
      ((table === 'note' && cells.stage_id === stageId) ||
        (table === 'answer' && responses.has(cells.response_id))),
  );
  const read = (list: readonly Row[]) => list.map(({ cells }) => cells.text ?? '');
  const beside = files
    .filter((file) => file.includes(stageId))
    .flatMap((file) =>
      [...file.matchAll(/\{"key":"([^"]+)","text":"([^"]+)"\}/g)]
        .filter(([, of]) => of === key)
        .map(([, , text = '']) => text),
    );
  return {
    'on disk': read(kept.toSorted(by(onDisk))),
    versions: read(kept.toSorted(by((row) => row.version))),
    ids: read(kept.toSorted(by((row) => row.cells.id ?? row.cells.response_id ?? ''))),
    ...(beside.length > 0 && { 'beside the keys': beside }),
  };
}

/** Pairs the first with the first, the second with the second, and so on, for every order of both. */
export function byOrders(loot: Loot): Record<string, Guess> {
  const found = Object.entries(orderedTexts(loot, question));
  return Object.fromEntries(
    Object.entries(orderedPeople(loot)).flatMap(([people, whose]) =>
      found.flatMap(([order, what]) => [
        [
          `${people} and texts ${order}`,
          new Map(whose.map((who, index) => [who, what[index] ?? ''])),
        ] as const,
        [
          `${people} and texts ${order}, backwards`,
          new Map(whose.map((who, index) => [who, what.at(-1 - index) ?? ''])),
        ] as const,
      ]),
    ),
  );
}

/** Pairs the texts of one question with those of another: how many pairs are of one person. */
export function pairsOfOne(loot: Loot, other: string): Record<string, number> {
  const number = (text: string | undefined) => /Person (\d+)/.exec(text ?? '')?.[1];
  const [first, second] = [orderedTexts(loot, question), orderedTexts(loot, other)];
  return Object.fromEntries(
    Object.entries(first).flatMap(([one, list]) =>
      Object.entries(second).map(([two, others]) => [
        `texts ${one} and ${two}`,
        list.filter((text, index) => number(text) === number(others[index])).length,
      ]),
    ),
  );
}
