import type { Table } from '@/sheets/table';
import { plural } from '@/writing/words';
import { beginsWith } from './begins-with';

const most = 200;

/** Rows that are nobody's form, each with why, and a box to count it all the same. */
export function NobodysRows({ table, columns }: { table: Table; columns: readonly string[] }) {
  const { aside } = table;
  if (aside.length === 0) return null;
  return (
    <fieldset className="mt-8 max-w-3xl">
      <legend className="text-h3 font-semibold">
        {plural(aside.length, 'One row that is nobody’s form', `${aside.length} rows that are nobody’s form`)}
      </legend>
      <p className="text-soft">They are left out. Tick one to count it all the same, then look again.</p>
      {aside.slice(0, most).map(({ row, why, taken }) => (
        <label key={row.line} className="choice border-b border-line">
          <input type="checkbox" name="taken" value={row.line} defaultChecked={taken} />
          <span>
            {`Line ${row.line}, ${why}`}
            <span className="block text-soft">{beginsWith(row, table, columns)}</span>
          </span>
        </label>
      ))}
      {aside.length > most && <p>{`And ${aside.length - most} more, which are left out.`}</p>}
    </fieldset>
  );
}
