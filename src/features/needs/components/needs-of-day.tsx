import type { ComponentProps, ReactNode } from 'react';
import type { Cohort } from '@/features/cohorts/model';
import { EmptyState } from '@/ui/empty-state';
import { counted } from '@/writing/words';
import { needsOn, type Need } from '../model';
import { RecordNeed } from './need-forms';
import { NeedList, type Owners } from './need-list';

type Props = {
  cohort: Cohort;
  day: number;
  /** `yyyy-mm-dd` */
  today: string;
  needs: readonly Need[];
  owners: Owners;
  /** Whether the day is ready. */
  ready: ReactNode;
  /** Everybody who can have needs. */
  people: ComponentProps<typeof RecordNeed>['people'];
};

/** What a day needs, the most urgent first, and whether it is ready. */
export function NeedsOfDay({ cohort, day, today, needs, owners, ready, people }: Props) {
  const onDay = needsOn(needs, day);
  const open = onDay.filter(({ standing }) => standing !== 'arranged').length;
  return (
    <>
      <p className="mb-4 max-w-3xl">
        {open === 0
          ? `Nothing is open: ${counted(onDay.length, 'need is', 'needs are')} seen to.`
          : `${counted(open, 'need is', 'needs are')} open for day ${day}. The day is ready once none is.`}
      </p>
      {ready}
      {onDay.length === 0 ? (
        <EmptyState title={`Nobody has said what they need on day ${day}`}>
          Participants say it themselves at “What helps me take part”. Or write it down for somebody below.
        </EmptyState>
      ) : (
        <NeedList
          back={{ cohort: cohort.slug, day }}
          needs={onDay}
          days={cohort.days}
          over={cohort.days.filter(({ date }) => date <= today)}
          owners={owners}
        />
      )}
      <h2 className="mt-12 mb-4 no-print">Record a need</h2>
      <div className="no-print">
        <RecordNeed back={{ cohort: cohort.slug, day }} people={people} />
      </div>
    </>
  );
}
