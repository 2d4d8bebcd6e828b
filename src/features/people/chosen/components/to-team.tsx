import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { Details } from '@/ui/details';
import { SelectField } from '@/ui/select-field';

type Props = { chosen: string; cohorts: readonly { slug: string; name: string }[] };

/** Leads to those of whom one chose who helped before, by name, for another cohort's team. Nothing happens yet. */
export function ToTeam({ chosen, cohorts }: Props) {
  return (
    <form method="get" action={addresses.chosenForTeam(chosen)}>
      <Details summary="Add them to another cohort’s team">
        <p className="mb-4">
          Those who coached or contributed can join as what they were. You see who they are before anybody is
          added or told.
        </p>
        <SelectField
          name="cohort"
          label="To the team of"
          options={cohorts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Button variant="quiet">Show who they are</Button>
      </Details>
    </form>
  );
}
