import fc from 'fast-check';
import { isOver, type PromiseKind, type Stage, stageState } from '@/features/evaluations/model';
import { isDue, partsRead } from '@/features/evaluations/reading/releases/model';
import { type FormsKnown, readsFile, readsOf } from '@/features/evaluations/reading/tallies/reads';
import type { BallotPart } from '@/features/evaluations/responses/ballots/model';
import { someStage } from './stage';
import type { Sum } from './sums';

type Answering = { kind: 'send' | 'change' | 'type'; stage: number; from: number; people: number };
type Acting = { kind: 'import' | 'open' | 'close' | 'release' | 'destroy'; stage: number; forms: number };

/** What may happen to a cohort's stages, over and over, in any order. `from` and `people` choose who. */
export type Happening =
  Answering | Acting | { kind: 'join' | 'withdraw'; from: number } | { kind: 'days'; days: number };

const stage = fc.nat({ max: 2 });
const who = { stage, from: fc.nat({ max: 15 }), people: fc.integer({ min: 1, max: 12 }) };
const act = { stage, forms: fc.integer({ min: 1, max: 9 }) };

const times = <T>(number: number, kind: T): T[] => Array.from({ length: number }, () => kind);

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constantFrom(...times(7, 'send' as const), 'change', 'type'), ...who }),
    },
    {
      weight: 7,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'import',
          'destroy',
          ...times(3, 'open' as const),
          ...times(3, 'close' as const),
          ...times(4, 'release' as const),
        ),
        ...act,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('join' as const, 'withdraw' as const),
        from: fc.nat({ max: 20 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 20 }) }),
    },
  ),
  { minLength: 20, maxLength: 80, size: 'max' },
);

/** How many histories are tried; `ROUNDTABLE_HISTORIES=20000 npm run unit` tries more. */
export const historiesToTry = Number(process.env.ROUNDTABLE_HISTORIES ?? 400);

/** The rules that a history goes by: ours, or broken ones, to see that they are found out. */
export type Rules = { readsOf: typeof readsOf; isOver: typeof isOver };
export const ourRules: Rules = { readsOf, isOver };

type Form = { name: string; part: BallotPart | 'file' };
type Held = { stage: Stage; forms: Map<string, Form> };

const day = 24 * 60 * 60_000;
const begin = Date.UTC(2018, 0, 16, 12);
const promises: PromiseKind[] = ['unlinkable', 'unlinkable', 'linked'];

/**
 * A cohort's history, and what came of it: the sums that were released, and the forms that somebody knows anyway, since
 * they typed them, have the file, or came onto the list after it was settled (whoever adds people can be those people).
 * Copies of the database show sealed forms and nothing of what stands in them.
 */
export class History {
  readonly sums: Sum[] = [];
  readonly known = new Set<string>();
  #now = begin;
  #count = 0;
  readonly #people = Array.from({ length: 14 }, (_, index) => ({
    name: `p${index}`,
    listed: true,
    gone: false,
  }));
  readonly #held: Held[] = promises.map((promise) => ({
    stage: someStage({ promise, opensAt: new Date(begin), closesAt: null }),
    forms: new Map(),
  }));

  constructor(private readonly rules: Rules) {}

  happens(happening: Happening): void {
    if ('days' in happening) this.#pass(happening.days);
    else if ('stage' in happening) this.#happensTo(this.#held[happening.stage], happening);
    else if (happening.kind === 'join')
      this.#people.push({ name: `p${this.#people.length}`, listed: false, gone: false });
    else this.#withdraw(happening.from);
  }

  #happensTo(held: Held | undefined, happening: Answering | Acting): void {
    if (held && 'people' in happening) this.#answer(held, happening);
    else if (held && 'forms' in happening) this.#act(held, happening);
  }

  #withdraw(from: number): void {
    const person = this.#people[from % this.#people.length];
    if (person) person.gone = true;
  }

  #pass(days: number): void {
    this.#now += days * day;
    for (const held of this.#held) if (isDue(held.stage, new Date(this.#now))) this.#settle(held, 'release');
  }

  #answer({ stage: asked, forms }: Held, { kind, from, people }: Answering): void {
    if (stageState(asked, new Date(this.#now)) !== 'open' || this.rules.isOver(asked)) return;
    for (let next = from; next < from + people; next += 1) {
      const person = this.#people[next % this.#people.length];
      if (!person || person.gone) continue;
      const before = forms.get(person.name);
      if (kind === 'change' ? !before || asked.promise !== 'linked' : before) continue;
      const part = kind === 'type' || before?.part === 'typed' ? 'typed' : person.listed ? 'own' : 'late';
      this.#keep(forms, person.name, part);
    }
  }

  /** A form that is changed is another one: what somebody saw of the first says nothing of it. */
  #keep(forms: Map<string, Form>, person: string, part: Form['part']): void {
    this.#count += 1;
    const form = { name: `${person}/${this.#count}`, part };
    forms.set(person, form);
    if (part !== 'own') this.known.add(form.name);
  }

  #act(held: Held, { kind, forms }: Acting): void {
    if (kind === 'release' || kind === 'destroy') this.#settle(held, kind);
    if (this.rules.isOver(held.stage)) return;
    if (kind === 'import')
      for (let form = 0; form < forms; form += 1) this.#keep(held.forms, `file ${this.#count}`, 'file');
    if (kind === 'close') held.stage = { ...held.stage, closesAt: new Date(this.#now) };
    if (kind === 'open') held.stage = { ...held.stage, closesAt: null };
  }

  /** As `releaseStage` and `destroyUnread` do it. */
  #settle(held: Held, verb: 'release' | 'destroy'): void {
    if (stageState(held.stage, new Date(this.#now)) !== 'closed' || this.rules.isOver(held.stage)) return;
    const all = [...held.forms.values()];
    const of = (part: Form['part']) => all.filter((form) => form.part === part).length;
    const counts: FormsKnown = {
      own: of('own'),
      late: of('late'),
      typed: of('typed'),
      broughtIn: of('file'),
      onList: 0,
    };
    const reads = this.rules.readsOf(counts);
    if (verb === 'release' ? reads === 'none' : reads !== 'none' || held.stage.promise !== 'unlinkable')
      return;
    const parts: readonly string[] = [...partsRead(reads), ...(readsFile(reads) ? ['file'] : [])];
    if (reads !== 'none')
      this.sums.push(new Set(all.filter(({ part }) => parts.includes(part)).map(({ name }) => name)));
    held.stage = { ...held.stage, release: { releasedAt: new Date(this.#now) } };
  }
}
