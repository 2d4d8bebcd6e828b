'use client';

import { useActionState, useEffect } from 'react';
import { BarLegend } from '@/ui/stacked-bar';
import { Button } from '@/ui/button';
import { Figure } from '@/ui/figure';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { ChoiceFigures } from '../../choices/components/choice-figures';
import type { ShownTo } from '../../model';
import { dashboardPath, type DashboardView, type ReturnsView } from '../model';
import { DashboardFiltersForm, type FilterChoices } from './filters';
import { HeardFrom } from './heard-from';
import { RangeChart } from './range-chart';
import { EmptyColumns, RatingsTable } from './ratings-table';
import { SpreadTable } from './spread-table';

type Props = {
  shownTo: ShownTo;
  view: DashboardView;
  choices: FilterChoices;
  action: (shown: DashboardView, data: FormData) => Promise<DashboardView>;
};

/** Mean helpfulness by element, who was heard, and the filters; new figures come from the server action in place. */
export function Dashboard({ shownTo, view: first, choices, action }: Props) {
  const [shown, show, pending] = useActionState(action, first);
  // A page opened anew with other filters brings figures of its own.
  const view = shown.cohort.slug === first.cohort.slug ? shown : first;
  useEffect(() => {
    const compare = choices.cohorts.find((cohort) => cohort.name === view.comparedWith)?.slug ?? '';
    const here = dashboardPath(shownTo, {
      cohort: view.cohort.slug,
      stage: view.stage.key,
      order: view.order,
      compare,
    });
    window.history.replaceState(null, '', here);
  }, [shownTo, choices.cohorts, view]);

  return (
    <div aria-busy={pending}>
      <form action={show} className="no-print mb-7 flex flex-wrap items-end gap-x-6">
        <DashboardFiltersForm shownTo={shownTo} view={view} choices={choices} />
        <div className="mb-6">
          <Button variant="quiet">Show</Button>
        </div>
      </form>
      {view.waiting !== null && <EmptyState title="There are no figures yet">{view.waiting}</EmptyState>}
      {view.printed !== null && <FromPrint source={view.printed} />}
      {view.returns && <Figures shownTo={shownTo} view={view} returns={view.returns} />}
      <ChoiceFigures choices={view.choices} />
    </div>
  );
}

function FromPrint({ source }: { source: string }) {
  return (
    <Notice tone="warning" title="These figures are from print">
      {source}. Numbers and means stand here as printed. The single forms are not known, so there is no
      spread, and the ranges allow for the rounding of the printed means.
    </Notice>
  );
}

function Legend({ view: { comparedWith, notCompared, rows } }: { view: DashboardView }) {
  return (
    <>
      {notCompared !== null && <p className="mb-2 text-base text-ink">{notCompared}</p>}
      {rows.some(({ figures }) => figures) && (
        <p>
          Dot: the mean of those who answered. Band: the lowest and the highest mean possible, had everybody
          else given 1 or 5.
          {comparedWith !== null && notCompared === null && ` Ring, below: ${comparedWith}.`}
        </p>
      )}
    </>
  );
}

function Figures({ shownTo, view, returns }: Pick<Props, 'shownTo' | 'view'> & { returns: ReturnsView }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <Figure
        long
        title="Marks out of 5"
        sentence={view.findings.map((finding) => (
          <p key={finding}>{finding}</p>
        ))}
        legend={<Legend view={view} />}
        chart={<RangeChart rows={view.rows} comparedWith={view.comparedWith} />}
        table={
          <>
            <RatingsTable view={view} />
            <EmptyColumns view={view} />
            <div className="mt-3">
              <BarLegend
                items={[
                  { label: 'answered', tone: 'full' },
                  { label: 'left blank or not asked', tone: 'part' },
                  { label: 'form not returned', tone: 'rest' },
                ]}
              />
            </div>
            <SpreadTable rows={view.rows} />
          </>
        }
        download={{
          href: `/api/ratings/${shownTo}/${view.cohort.slug}/${view.stage.key}`,
          label: 'Take this table away (CSV)',
        }}
      />
      <HeardFrom kind={view.kind} returns={returns} />
    </div>
  );
}
