import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';

/** Asks for what is to be found: a plain form, whose address can be kept. */
export function FindForm({ search }: { search: string }) {
  return (
    <form role="search" method="get" action={addresses.find()} className="mb-8">
      <TextField
        name="q"
        label="Name of a person, a table, a form or a cohort"
        hint="With or without accents, in whatever order. A cohort’s name besides tells two people of one name apart."
        defaultValue={search}
      />
      <Button>Find</Button>
    </form>
  );
}
