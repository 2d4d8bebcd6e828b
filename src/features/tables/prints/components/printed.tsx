import type { Cohort } from '@/features/cohorts/model';
import type { SharedNeed } from '@/features/needs/model';
import { MoveList } from '../../plans/components/move-list';
import { moveWordsOf, type Plan, type PlanChange } from '../../plans/model';
import type { Facts } from '../../seating-input/model';
import { type Order, type Print, seatsByName, tablesOn } from '../model';
import { CoachSheets } from './coach-sheets';
import { NameCards } from './name-cards';
import { WallPlan } from './wall-plan';

type Props = {
  what: Print;
  cohort: Cohort;
  facts: Facts;
  plan: Plan;
  day: number;
  order: Order;
  changes: readonly PlanChange[];
  /** What of needs the coaches may know. */
  needs: readonly SharedNeed[];
};

/** One thing to print, of the plan in use. */
export function Printed({ what, cohort, facts, plan, day, order, changes, needs }: Props) {
  if (what === 'cards') return <NameCards people={seatsByName(facts, plan)} remix={plan.remix} day={day} />;
  if (what === 'plan')
    return (
      <WallPlan
        cohort={cohort}
        tables={tablesOn(facts, plan, day)}
        people={seatsByName(facts, plan)}
        day={day}
        order={order}
      />
    );
  if (what === 'sheets') return <CoachSheets tables={tablesOn(facts, plan, day)} needs={needs} />;
  if (changes.length === 0) return <p>Nobody was moved today.</p>;
  return (
    <div className="large-print">
      <MoveList moves={changes.flatMap(({ moves }) => moves)} words={moveWordsOf(facts)} />
    </div>
  );
}
