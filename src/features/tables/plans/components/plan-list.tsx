import { addresses } from '@/addresses';
import { shortDate, writtenTime } from '@/calendar/written';
import { Button } from '@/ui/button';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import type { PlanLine } from '../model';
import { PlanState } from './plan-state';
import { RemovePlan } from './plan-tools';

/** The plans that are kept, and the choice of those to compare. */
export function PlanList({
  cohort,
  plans,
  compared,
}: {
  cohort: string;
  plans: readonly PlanLine[];
  compared: readonly number[];
}) {
  const ready = plans.filter(({ state }) => state === 'ready');
  return (
    <>
      <Table
        caption="Plans"
        captionHidden
        rows={plans}
        rowKey={(plan) => plan.id}
        columns={columns(cohort)}
      />
      {ready.length > 1 && <ChooseToCompare plans={ready} compared={compared} />}
    </>
  );
}

const columns = (cohort: string): Column<PlanLine>[] => [
  {
    key: 'number',
    label: 'Plan',
    rowHead: true,
    cell: (plan) => (
      <Link href={addresses.cohort(cohort).tables({ plan: plan.number })}>Plan {plan.number}</Link>
    ),
  },
  { key: 'state', label: 'State', cell: (plan) => <PlanState plan={plan} /> },
  {
    key: 'kind',
    label: 'Tables',
    cell: (plan) => (plan.remix ? 'new each day' : 'the same throughout'),
  },
  {
    key: 'made',
    label: 'Made',
    cell: (plan) =>
      `${shortDate(plan.createdAt)}, ${writtenTime(plan.createdAt)}${plan.fromNumber === null ? '' : `, around the locked seats of plan ${plan.fromNumber}`}`,
  },
  {
    key: 'remove',
    label: <span className="sr-only">Remove</span>,
    cell: (plan) => (plan.inUse ? null : <RemovePlan cohort={cohort} plan={plan.number} />),
  },
];

type Comparing = { plans: readonly PlanLine[]; compared: readonly number[] };

function ChooseToCompare({ plans, compared }: Comparing) {
  return (
    <form method="get" className="no-print mt-8">
      <fieldset>
        <legend className="font-semibold">Compare</legend>
        <div className="flex flex-wrap gap-x-8">
          {plans.map(({ number }) => (
            <label key={number} className="choice">
              <input
                type="checkbox"
                name="compare"
                value={number}
                defaultChecked={compared.includes(number)}
              />
              <span>Plan {number}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button variant="quiet">Compare side by side</Button>
    </form>
  );
}
