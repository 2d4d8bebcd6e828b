import { z } from 'zod';
import type { SeatingInput } from './input';

const id = z.string({ error: 'must be a text' }).min(1, 'must not be empty');
const wholeNumber = (from: number, to: number) => {
  const says = `must be a whole number from ${from} to ${to}`;
  return z.number(says).int(says).min(from, says).max(to, says);
};
const day = wholeNumber(1, 31);
const weight = z
  .number('must be a number')
  .min(0, 'must be 0 or more')
  .max(1_000_000, 'must be at most 1000000');
const group = z.array(id, 'must be a list of people').min(2, 'needs at least two people');

const person = z.strictObject({
  id,
  attributes: z.record(z.string(), z.string('must be a text')).optional(),
  away: z.array(day).optional(),
});
const table = z
  .strictObject({
    id,
    min: wholeNumber(0, 1_000),
    max: wholeNumber(1, 1_000),
    features: z.array(id).optional(),
    coach: id.optional(),
    closed: z.array(day).optional(),
    smaller: z.array(z.strictObject({ day, min: wholeNumber(0, 1_000) })).optional(),
  })
  .refine(({ min, max }) => min <= max, { path: ['min'], error: 'must not be above max' });

const rule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('apart'), people: group }),
    z.strictObject({ kind: z.literal('together'), people: group }),
    z.strictObject({ kind: z.literal('needs'), person: id, feature: id, day: day.optional() }),
    z.strictObject({ kind: z.literal('conflict'), coach: id, person: id }),
    z.strictObject({ kind: z.literal('locked'), person: id, table: id, day: day.optional() }),
  ],
  { error: 'must be apart, together, needs, conflict or locked' },
);
const aim = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('mix'), attribute: id, weight }),
    z.strictObject({
      kind: z.literal('not-alone'),
      attribute: id,
      value: z.string('must be a text'),
      weight,
    }),
    z.strictObject({ kind: z.literal('meet-new'), weight }),
  ],
  { error: 'must be mix, not-alone or meet-new' },
);

/** A seating input as it comes in from a file or a form. */
export const seatingInput = z
  .strictObject({
    people: z.array(person).min(1, 'needs at least one person').max(1_000, 'must be at most 1000 people'),
    tables: z.array(table).min(1, 'needs at least one table').max(300, 'must be at most 300 tables'),
    days: day,
    remix: z.boolean('must be true or false'),
    rules: z.array(rule),
    aims: z.array(aim),
    met: z.array(z.tuple([id, id], 'must be two people')).optional(),
    seed: z.number('must be a whole number').int('must be a whole number'),
    timeLimitMs: wholeNumber(1, 3_600_000),
  })
  .superRefine((input, context) => {
    for (const { path, message } of disagreements(input)) context.addIssue({ code: 'custom', path, message });
  });

const seated = z.array(z.object({ table: z.string(), people: z.array(z.string()) }));

/** What a search says: how far it is, and in the end what it found. */
export const solverMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({
    kind: z.literal('found'),
    found: z.object({
      feasible: z.boolean(),
      days: z.array(seated),
      clash: z.object({ rules: z.array(z.number()), minimal: z.boolean(), sentence: z.string() }).nullable(),
      undecided: z.literal(true).optional(),
    }),
  }),
]);

/** What mending a plan takes, and what comes of it. */
export const mendTask = z.object({ input: seatingInput, plan: z.array(seated), day: z.number() });
export const mended = z.object({
  feasible: z.boolean(),
  days: z.array(seated),
  fewest: z.boolean(),
  undecided: z.literal(true).optional(),
});

type Complaint = { path: (string | number)[]; message: string };

/** What each part alone can't show: ids that repeat or name nobody, and days that there are not. */
function disagreements(input: SeatingInput): Complaint[] {
  const known = {
    people: new Set(input.people.map((each) => each.id)),
    tables: new Set(input.tables.map((each) => each.id)),
    coaches: new Set(input.tables.flatMap(({ coach }) => coach ?? [])),
  };
  const within = (path: Complaint['path'], which: number): Complaint[] =>
    which <= input.days
      ? []
      : [{ path, message: `there is no day ${which}: days are numbered from 1 to ${input.days}` }];
  return [
    ...repeats(input.people, 'people'),
    ...repeats(input.tables, 'tables'),
    ...input.people.flatMap(({ away = [] }, at) =>
      away.flatMap((which, index) => within(['people', at, 'away', index], which)),
    ),
    ...input.tables.flatMap(({ closed = [] }, at) =>
      closed.flatMap((which, index) => within(['tables', at, 'closed', index], which)),
    ),
    ...input.tables.flatMap(({ smaller = [] }, at) =>
      smaller.flatMap((one, index) => within(['tables', at, 'smaller', index, 'day'], one.day)),
    ),
    ...(input.met ?? []).flatMap((pair, at) =>
      pair.flatMap((one, index) =>
        index > 0 && pair[0] === one
          ? [{ path: ['met', at, index], message: `“${one}” is named twice` }]
          : unknown(known.people, ['met', at, index], one, 'person'),
      ),
    ),
    ...input.rules.flatMap((each, at) => [
      ...strangers(each, known).map(({ path, message }) => ({ path: ['rules', at, ...path], message })),
      ...('day' in each && each.day !== undefined ? within(['rules', at, 'day'], each.day) : []),
    ]),
  ];
}

function repeats(things: readonly { id: string }[], list: string): Complaint[] {
  const seen = new Set<string>();
  return things.flatMap((each, at) => {
    const again = seen.has(each.id);
    seen.add(each.id);
    return again ? [{ path: [list, at, 'id'], message: `“${each.id}” is there twice` }] : [];
  });
}

type Known = Record<'people' | 'tables' | 'coaches', ReadonlySet<string>>;

/** Ids of a rule that belong to nobody, and people whom it names twice. */
function strangers(rule: SeatingInput['rules'][number], known: Known): Complaint[] {
  if (rule.kind === 'apart' || rule.kind === 'together') {
    return rule.people.flatMap((one, index) => {
      if (rule.people.indexOf(one) < index)
        return [{ path: ['people', index], message: `“${one}” is named twice` }];
      return unknown(known.people, ['people', index], one, 'person');
    });
  }
  return [
    ...unknown(known.people, ['person'], rule.person, 'person'),
    ...(rule.kind === 'locked' ? unknown(known.tables, ['table'], rule.table, 'table') : []),
    ...(rule.kind === 'conflict'
      ? unknown(known.coaches, ['coach'], rule.coach, 'table with the coach')
      : []),
  ];
}

function unknown(ids: ReadonlySet<string>, path: Complaint['path'], one: string, what: string): Complaint[] {
  return ids.has(one) ? [] : [{ path, message: `there is no ${what} “${one}”` }];
}

/** What is wrong with an input, one line each: the path, and what must change. */
export const faultLines = (error: z.ZodError): string[] =>
  error.issues.map(
    ({ path, message }) => `${path.length === 0 ? 'the file' : pathInWords(path)}: ${message}`,
  );

/** `rules[3].people[0]` */
const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
