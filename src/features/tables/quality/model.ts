import { experienceWords, livedWords } from '@/features/applications/model';
import { listed, plural } from '@/writing/words';
import { type Facts, type PlanTerms, type Seating, seatingOf, timesCounted } from '../seating-input/model';
import { measure, mostOf, type TableDay, tableDaysOf } from '../solver/aims';
import { boundsOf, knownPairsBound } from '../solver/bounds';
import { breachesOf } from '../solver/checking';
import { type Miss, missesOf } from '../solver/misses';
import type { Aim, SeatingInput, SeatedDay } from '../solver/input';
import { supporterId } from '../supporters';
import { type AimKey, aimTitle } from '../aims/model';
import { brokenInWords, daysInWords, onSameDays, type Said } from './words';
import { type PlannedSeat, seatedDays } from '../seats';

/**
 * How well a plan meets an aim. `value` counts what is missed, out of `most`; no plan can have fewer than `bound`.
 * `missed` says with names where.
 */
export type AimQuality = {
  key: AimKey;
  title: string;
  value: number;
  bound: number;
  most: number;
  counted: string;
  verdict: string;
  missed: string[];
};

/**
 * What a plan is worth: how well it meets each aim, and what it breaks (nothing, if a search made it and nobody touched it).
 * `rulesBroken`: by their places among the rules.
 */
export type Quality = { aims: AimQuality[]; broken: string[]; rulesBroken: ReadonlySet<number> };

type KeptPlan = PlanTerms & { seats: readonly PlannedSeat[] };

/** Measures a plan that is kept. */
export function planQuality(facts: Facts, plan: KeptPlan): Quality {
  const { seating, days } = asSeated(facts, plan);
  return qualityOf(seating, days);
}

/** Measures plans that stand side by side: all are counted in the same way. */
export function planQualities(facts: Facts, plans: readonly KeptPlan[]): Quality[] {
  const seated = plans.map((plan) => asSeated(facts, plan));
  const times = Math.min(...seated.map(({ seating, days }) => timesCounted(seating.input, days)));
  return seated.map(({ seating, days }) => qualityOf(seating, days, times));
}

function asSeated(facts: Facts, plan: KeptPlan): { seating: Seating; days: SeatedDay[] } {
  const seating = seatingOf(facts, { ...plan, locked: plan.seats.filter(({ locked }) => locked) });
  return { seating, days: seatedDays(plan.seats, seating.input) };
}

/** Measures a plan against the rules and aims as they are now. */
export function qualityOf(
  seating: Seating,
  plan: readonly SeatedDay[],
  times: number = timesCounted(seating.input, plan),
): Quality {
  const { input, aimKeys } = seating;
  const tableDays = tableDaysOf(input, plan);
  const bounds = boundsOf(input);
  const aims = input.aims.flatMap((aim, index): AimQuality[] => {
    const key = aimKeys[index];
    return key ? [aimQuality(seating, key, aim, { times, tableDays, bound: bounds[index] ?? 0 })] : [];
  });
  const breaches = breachesOf(input, plan);
  return {
    aims,
    broken: brokenInWords(seating, breaches),
    rulesBroken: new Set(breaches.flatMap((breach) => (breach.kind === 'rule' ? breach.rule : []))),
  };
}

/** A plan as an aim is measured on it. `bound`: what no plan can be below, as the solver counts; it counts everything `times` times. */
type Measured = { times: number; tableDays: readonly TableDay[]; bound: number };

/** How well one aim is met. */
function aimQuality(seating: Seating, key: AimKey, aim: Aim, measured: Measured): AimQuality {
  const { input } = seating;
  const all = missesOf(input, aim, measured.tableDays);
  const misses = all.filter(
    (miss) => miss.kind !== 'again' || (!isBeside(miss.pair) && (input.remix || miss.met)),
  );
  const amongAcquainted = key === 'meetings' && !input.remix;
  const count = amongAcquainted ? acquaintedCount(input, misses) : aimCount(input, aim, measured, all);
  return {
    key,
    title: aimTitle(key, input.remix),
    ...count,
    counted: amongAcquainted
      ? `${count.value} of ${count.most} pairs who know each other share a table.`
      : counted(key, count.value, count.most, measured.times === 1 ? input.days : 1),
    verdict: verdict(count.value, count.bound),
    missed: onSameDays(
      misses.map((miss) => missInWords(miss, key, seating)),
      input.days,
    ),
  };
}

type Count = Pick<AimQuality, 'value' | 'bound' | 'most'>;

/** With the same tables throughout, only those who knew each other before can meet again. */
const acquaintedCount = (input: SeatingInput, misses: readonly Miss[]): Count => ({
  value: misses.length,
  bound: knownPairsBound(input),
  most: input.met?.length ?? 0,
});

function aimCount(
  input: SeatingInput,
  aim: Aim,
  { times, tableDays, bound }: Measured,
  misses: readonly Miss[],
): Count {
  // That somebody meets their supporter each day is no fault.
  const beside = misses.reduce(
    (sum, miss) => sum + (miss.kind === 'again' && isBeside(miss.pair) ? miss.days.length - 1 : 0),
    0,
  );
  return {
    value: (measure(aim, tableDays, input.met) - beside) / times,
    bound: Math.max(0, Math.ceil((bound - beside) / times)),
    most: (mostOf(aim, tableDays) - beside) / times,
  };
}

const isBeside = ([one, other]: readonly [string, string]): boolean =>
  supporterId(one) === other || supporterId(other) === one;

const verdict = (value: number, bound: number): string =>
  value <= bound ? 'As good as it can be.' : `No plan can have fewer than ${bound}.`;

function counted(key: AimKey, value: number, most: number, days: number): string {
  const over = days > 1 ? ` over ${days} days` : '';
  if (most === 0) return 'There is nothing to count.';
  if (key === 'newcomers')
    return `${value === 0 ? 'None' : value} of the ${most} newcomers’ seats${over} ${value < 2 ? 'is' : 'are'} alone.`;
  if (key === 'meetings')
    return `${value} repeated ${plural(value, 'meeting', 'meetings')} out of ${most}${over}.`;
  return `${value} of ${most} pairs at a table${over} are alike.`;
}

function missInWords(miss: Miss, key: AimKey, { names, numbers, input }: Seating): Said {
  const name = (id: string) => names.participants.get(id) ?? '';
  const table = (id: string) => `table ${numbers.get(id) ?? ''}`;
  if (miss.kind === 'alone')
    return { text: `${name(miss.person)} is the only newcomer at ${table(miss.table)}`, day: miss.day };
  if (miss.kind === 'crowd')
    return {
      text: `${listed(miss.people.map(name))}, at ${table(miss.table)}, are all ${likeness(key, miss.value)}: ${miss.share === 1 ? 'one' : miss.share} at a table would be even`,
      day: miss.day,
    };
  const pair = listed(miss.pair.map(name));
  if (miss.met)
    return {
      text:
        miss.days.length === input.days && input.days > 1
          ? `${pair} know each other and sit together`
          : `${pair} know each other and sit together on ${daysInWords(miss.days)}`,
      day: null,
    };
  return { text: `${pair} sit together on ${daysInWords(miss.days)}`, day: null };
}

function likeness(key: AimKey, value: string): string {
  const experience = Object.entries(experienceWords)
    .find(([known]) => known === value)?.[1]
    .toLowerCase();
  const lived = Object.entries(livedWords)
    .find(([known]) => known === value)?.[1]
    .toLowerCase();
  if (key === 'experience') return value === 'some' ? 'of some experience' : (experience ?? value);
  return key === 'lived' ? `here as ${lived ?? value}` : `from ${value}`;
}
