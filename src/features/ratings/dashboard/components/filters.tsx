import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import type { ShownTo } from '../../model';
import type { DashboardView } from '../model';

export type FilterChoices = {
  stages: readonly { key: string; title: string }[];
  cohorts: readonly { slug: string; name: string }[];
};

type Props = { shownTo: ShownTo; view: DashboardView; choices: FilterChoices };

/** What to show: which stage, in which order, beside which other cohort. */
export function DashboardFiltersForm({ shownTo, view, choices }: Props) {
  const others = choices.cohorts.filter((cohort) => cohort.slug !== view.cohort.slug);
  const compared = others.find((cohort) => cohort.name === view.comparedWith)?.slug ?? '';
  return (
    <>
      <Hidden name="cohort" value={view.cohort.slug} />
      {shownTo === 'facilitator' && <Hidden name="stage" value={view.stage.key} />}
      {shownTo === 'commissioner' && (
        <SelectField
          name="stage"
          label="Stage"
          defaultValue={view.stage.key}
          options={choices.stages.map(({ key, title }) => ({ value: key, label: title }))}
        />
      )}
      <SelectField
        name="order"
        label="Order"
        defaultValue={view.order}
        options={[
          { value: 'form', label: 'As on the form' },
          { value: 'highest', label: 'Highest mark first' },
        ]}
      />
      {others.length > 0 && (
        <SelectField
          name="compare"
          label="Compare with"
          defaultValue={compared}
          empty="No other cohort"
          options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
    </>
  );
}
