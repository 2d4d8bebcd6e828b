'use client';

import { useActionState, useEffect } from 'react';
import { BarLegend } from '@/ui/stacked-bar';
import { Button } from '@/ui/button';
import { Figure } from '@/ui/figure';
import { Notice } from '@/ui/notice';
import { Stat } from '@/ui/stat';
import type { ShownTo } from '@/features/evaluations/tallies/model';
import { ChoiceFigures } from '../../choices/components/choice-figures';
import { dashboardPath, type DashboardView } from '../model';
import { DashboardFiltersForm, type FilterChoices } from './filters';
import { RangeChart } from './range-chart';
import { RatingsTable } from './ratings-table';
import { SpreadTable } from './spread-table';

type Props = {
  audience: ShownTo;
  view: DashboardView;
  choices: FilterChoices;
  action: (shown: DashboardView, data: FormData) => Promise<DashboardView>;
};

/** Mean helpfulness by element, who was heard, and the filters; new figures come from the server action in place. */
export function Dashboard({ audience, view: first, choices, action }: Props) {
  const [shown, show, pending] = useActionState(action, first);
  // A page opened anew with other filters brings figures of its own.
  const view = shown.cohort.slug === first.cohort.slug ? shown : first;
  useEffect(() => {
    const compare = choices.cohorts.find((cohort) => cohort.name === view.comparedWith)?.slug ?? '';
    const here = dashboardPath(audience, { cohort: view.cohort.slug, stage: view.stage.key, order: view.order, compare });
    window.history.replaceState(null, '', here);
  }, [audience, choices.cohorts, view]);

  return (
    <div aria-busy={pending}>
      <form action={show} className="no-print mb-7 flex flex-wrap items-end gap-x-6">
        <DashboardFiltersForm audience={audience} view={view} choices={choices} />
        <div className="mb-6">
          <Button variant="quiet">Show</Button>
        </div>
      </form>
      {view.printed !== null && (
        <Notice tone="warning" title="These figures are from print">
          {view.printed}. Numbers and means stand here as printed. The single forms are not known, so there is no spread, and the ranges allow for the
          rounding of the printed means.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Figure
          title="Marks out of 5"
          sentence={view.findings.map((finding) => <p key={finding}>{finding}</p>)}
          legend="Dot: the mean of those who answered. Band: the lowest and the highest mean possible, had everybody else given 1 or 5."
          chart={<RangeChart rows={view.rows} />}
          table={
            <>
              <RatingsTable view={view} />
              <div className="mt-3">
                <BarLegend items={[{ label: 'answered', tone: 'full' }, { label: 'left blank', tone: 'part' }, { label: 'form not returned', tone: 'rest' }]} />
              </div>
              <SpreadTable rows={view.rows} />
            </>
          }
          download={{ href: `/api/ratings/${audience}/${view.cohort.slug}/${view.stage.key}`, label: 'Take this table away (CSV)' }}
        />
        <HeardFrom view={view} />
      </div>
      <ChoiceFigures choices={view.choices} />
    </div>
  );
}

function HeardFrom({ view }: { view: DashboardView }) {
  const { finished, active, withdrawn, broughtIn } = view.returns;
  const asked = active + withdrawn;
  const rate = asked > 0 ? `${Math.round((finished / asked) * 100)} % of those on the course` : undefined;
  return (
    <section aria-labelledby="heard" className="space-y-5">
      <h2 id="heard">Who we heard from</h2>
      <Stat value={String(finished)} outOf={String(asked)} label="Forms returned" detail={rate} />
      {withdrawn > 0 && <p>{withdrawn} left the course before answering. They count among the {asked}.</p>}
      {broughtIn > 0 && (
        <p>
          Another {broughtIn.toLocaleString('en-GB')} forms were brought in from a file. They belong to nobody on the list, and count in the
          means and in “all {view.returns.people.toLocaleString('en-GB')}”.
        </p>
      )}
      {view.printed !== null && <p>Both numbers are from print.</p>}
      {view.stage.state === 'open' && <p>The form is still open.</p>}
    </section>
  );
}
