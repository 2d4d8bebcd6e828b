import { addresses } from '@/addresses';
import type { Day } from '@/features/cohorts/model';
import { Details } from '@/ui/details';
import { Notice } from '@/ui/notice';
import { shortNames } from '@/writing/names';
import { plural } from '@/writing/words';
import { DayChoice } from '@/features/cohorts/components/day-choice';
import { tablesInWords } from '../../model';
import { type Facts, type Seating, seatingOf } from '../../seating-input/model';
import { QualityPanel } from '../../quality/components/quality-panel';
import { hintsInWords } from '../../quality/hints';
import { qualityOf } from '../../quality/model';
import { toldApart } from '../../rules/model';
import { isSupporter } from '../../supporters';
import { exceptionsOf } from '../exceptions';
import { changeInWords, type MoveWords, moveWordsOf, type Plan, readTarget } from '../model';
import { Hints } from './hints';
import { LivePlan } from './live-plan';
import { PlainMove } from './plain-move';
import { PlanState } from './plan-state';
import { PlanTools } from './plan-tools';
import { RulesKept } from './rules-kept';
import { seatedDays } from '../../seats';

type Props = {
  cohort: string;
  allDays: readonly Day[];
  facts: Facts;
  plan: Plan;
  day: number;
  /** How many of the days are over. */
  over: number;
  chosen: { who?: string; to?: string; moved?: string };
};

/** A plan that is there: its tables to work on, how good it is, and what can be done with it. */
export function PlanBoard({ cohort, allDays, facts, plan, day, over, chosen }: Props) {
  const { remix, smaller } = plan;
  const locked = plan.seats.filter((seat) => seat.locked);
  const seating = seatingOf(facts, { remix, smaller, locked });
  const days = seatedDays(plan.seats, seating.input);
  const quality = qualityOf(seating, days);
  const words = moveWordsOf(facts);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <PlanHead
          cohort={cohort}
          allDays={allDays}
          plan={plan}
          day={day}
          broken={quality.broken.length}
          uncoached={uncoachedIn(facts, plan)}
          exceptions={exceptionsOf(plan, words)}
        />
        <PlanTools
          cohort={cohort}
          plan={plan}
          day={day}
          locked={locked.length}
          undo={lastChange(words, plan)}
        />
      </div>
      <Broken broken={quality.broken} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-6">
        <div>
          <LivePlan
            cohort={cohort}
            plan={{ number: plan.number, version: plan.version, remix: plan.remix, seats: plan.seats }}
            day={day}
            over={over}
            seating={seating}
            short={shortNames(toldApart(facts.participants))}
            tables={tablesFor(facts)}
            chosen={{ who: known(seating, chosen.who), to: readTarget(chosen.to ?? '') }}
            moved={chosen.moved ?? null}
          />
          <MoveByLists {...{ facts, seating, plan, day, chosen }} today={days[day - 1]} />
        </div>
        <div className="mt-10 lg:mt-0">
          <QualityPanel
            quality={quality}
            hints={<Hints cohort={cohort} plan={plan} day={day} hints={hintsInWords(seating, days)} />}
          />
          <RulesKept seating={seating} broken={quality.rulesBroken} cohort={cohort} />
        </div>
      </div>
    </>
  );
}

/** The move by two lists, for those who would rather read than aim. */
function MoveByLists({
  facts,
  seating,
  plan,
  day,
  chosen,
  today,
}: Pick<Props, 'facts' | 'plan' | 'day' | 'chosen'> & {
  seating: Seating;
  today: ReturnType<typeof seatedDays>[number] | undefined;
}) {
  return (
    <Details summary="Move somebody by choosing from lists" open={chosen.who !== undefined}>
      <PlainMove
        plan={plan.number}
        day={day}
        people={peopleFor(seating, plan, day)}
        tables={tablesFor(facts).map((table) => ({
          ...table,
          taken: today?.find((seated) => seated.table === table.id)?.people.length ?? 0,
        }))}
        chosen={{ who: chosen.who ?? null, to: chosen.to ?? null }}
      />
    </Details>
  );
}

/** How the plan stands, and which of its days is shown. */
function PlanHead({
  cohort,
  allDays,
  plan,
  day,
  broken,
  uncoached,
  exceptions,
}: Pick<Props, 'cohort' | 'allDays' | 'plan' | 'day'> & {
  broken: number;
  uncoached: string | null;
  exceptions: readonly string[];
}) {
  const differs = plan.remix || exceptions.length > 0;
  return (
    <div>
      <div className="mb-4 flex flex-wrap items-center gap-4">
        <PlanState plan={plan} broken={broken} uncoached={uncoached} />
        {!plan.remix && (
          <p>
            The same tables on all {allDays.length} days
            {exceptions.length > 0 && `, but for this: ${exceptions.join(' ')}`}
            {exceptions.length === 0 && '.'}
          </p>
        )}
        {plan.remix && exceptions.length > 0 && <p>{exceptions.join(' ')}</p>}
      </div>
      {differs && (
        <DayChoice
          days={allDays}
          day={day}
          to={(shown) => addresses.cohort(cohort).tables({ plan: plan.number, day: shown })}
        />
      )}
    </div>
  );
}

/** The tables of a plan that have no coach, in words; null when each has one. */
function uncoachedIn({ tables }: Facts, { seats }: Plan): string | null {
  const some = tables.filter(
    ({ id, coach }) => coach === null && seats.some(({ tableId }) => tableId === id),
  );
  return some.length === 0 ? null : `no coach: ${tablesInWords(some)}`;
}

const known = ({ names }: Seating, id: string | undefined): string | null =>
  id && !isSupporter(id) && names.participants.has(id) ? id : null;

/** What the last change was that can be undone. */
function lastChange(words: MoveWords, { changes }: Plan): string | null {
  const last = changes.find(({ undone }) => !undone);
  return last ? changeInWords(last, words) : null;
}

const tablesFor = ({ tables }: Facts) =>
  tables.map(({ id, number, places, coach }) => ({ id, number, places, coach: coach?.name ?? null }));

function peopleFor({ input, names, numbers }: Seating, plan: Plan, day: number) {
  const tableOf = new Map(
    plan.seats
      .filter((seat) => seat.day === day)
      .map(({ participantId, tableId }) => [participantId, numbers.get(tableId) ?? null]),
  );
  return input.people
    .filter(({ id }) => !isSupporter(id))
    .map(({ id }) => ({ id, name: names.participants.get(id) ?? '', table: tableOf.get(id) ?? null }));
}

function Broken({ broken }: { broken: readonly string[] }) {
  if (broken.length === 0) return null;
  return (
    <Notice
      tone="error"
      title={plural(broken.length, 'One thing is broken', `${broken.length} things are broken`)}
    >
      <ul className="list-disc pl-5">
        {broken.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
