import { addresses } from '@/addresses';
import { contacts, contactWords } from '@/features/accounts/model';
import { experiences, experienceWords } from '@/features/applications/model';
import { Button } from '@/ui/button';
import { Details } from '@/ui/details';
import { TextField } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { type Asked, isNarrowed, partKinds, partWords, withdrawals, withdrawalWords } from '../model';

type Props = { asked: Asked; cohorts: readonly { slug: string; name: string }[] };

type Choice = {
  name: keyof Asked;
  label: string;
  empty?: string;
  options: readonly { value: string; label: string }[];
};

const offered = <T extends string>(all: readonly T[], words: Record<T, string>) =>
  all.map((value) => ({ value, label: words[value] }));

const choices: readonly Choice[] = [
  { name: 'part', label: 'Was there as', empty: 'Anything', options: offered(partKinds, partWords) },
  { name: 'experience', label: 'Experience', empty: 'Any', options: offered(experiences, experienceWords) },
  { name: 'contact', label: 'Rather reached', empty: 'Any way', options: offered(contacts, contactWords) },
  { name: 'withdrew', label: 'Withdrew', empty: 'Either', options: offered(withdrawals, withdrawalWords) },
  {
    name: 'sort',
    label: 'In the order of',
    options: [
      { value: 'name', label: 'Names' },
      { value: 'latest', label: 'The last cohort' },
    ],
  },
];

/** Asks for some of the people: a plain form, whose address can be kept. */
export function Filters({ asked, cohorts }: Props) {
  const inCohort: Choice = {
    ...{ name: 'cohort', label: 'Cohort', empty: 'Any' },
    options: cohorts.map(({ slug, name }) => ({ value: slug, label: name })),
  };
  const isOpen = isNarrowed({ ...asked, search: '' }) || asked.sort !== 'name';
  return (
    <form role="search" method="get" action={addresses.everybody()} className="no-print mb-4">
      <div className="flex flex-wrap items-end gap-x-5">
        <TextField
          name="search"
          label="Name or email address"
          defaultValue={asked.search}
          width="medium"
          autoComplete="off"
        />
        <div className="mb-6">
          <Button variant="quiet">Show</Button>
        </div>
      </div>
      <Details summary="Narrow or sort the list" open={isOpen}>
        <div className="flex flex-wrap gap-x-5">
          {[inCohort, ...choices].map(({ name, ...choice }) => (
            <SelectField key={name} name={name} {...choice} defaultValue={`${asked[name]}`} />
          ))}
        </div>
        <Button variant="quiet">Show</Button>
      </Details>
    </form>
  );
}
