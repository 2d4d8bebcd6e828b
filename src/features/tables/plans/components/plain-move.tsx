import { Button } from '@/ui/button';
import type { PlanTableFacts } from './plan-table';

type Props = {
  plan: number;
  day: number;
  people: readonly { id: string; name: string; table: number | null }[];
  tables: readonly (PlanTableFacts & { taken: number })[];
  chosen: { who: string | null; to: string | null };
};

/** The same move by two lists: it shows what it would do, and asks. */
export function PlainMove({ plan, day, people, tables, chosen }: Props) {
  return (
    <form method="get" className="mt-4">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="day" value={day} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <label className="block">
          <span className="block font-semibold">Who</span>
          <select
            name="who"
            defaultValue={chosen.who ?? ''}
            key={chosen.who}
            className="control mt-2 w-auto max-w-full"
          >
            {people.map(({ id, name, table }) => (
              <option key={id} value={id}>
                {name} ({table === null ? 'no seat yet' : `table ${table}`})
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          <span className="block font-semibold">Where to</span>
          <select
            name="to"
            defaultValue={chosen.to ?? ''}
            key={`to ${chosen.to}`}
            className="control mt-2 w-auto max-w-full"
          >
            <optgroup label="A free seat">
              {tables.map(({ id, number, places, taken }) => (
                <option key={id} value={`table:${id}`}>
                  Table {number}: {taken} of {places} seats taken
                </option>
              ))}
            </optgroup>
            <optgroup label="Swap with">
              {people.map(({ id, name, table }) => (
                <option key={id} value={`person:${id}`}>
                  {name} ({table === null ? 'no seat yet' : `table ${table}`})
                </option>
              ))}
            </optgroup>
            <option value="none">No seat</option>
          </select>
        </label>
        <Button variant="quiet">See what it would do</Button>
      </div>
    </form>
  );
}
