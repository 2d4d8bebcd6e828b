import { firstRows } from '@/sheets/headings';
import { filled, type Sheet } from '@/sheets/sheet';
import { otherTable } from '@/sheets/table';
import { Radios } from '@/ui/choices';
import { SelectField } from '@/ui/select-field';
import { counted } from '@/writing/words';
import type { AnswerTable, FileChoices } from '../answer-table';
import { beginsWith } from './begins-with';

type Props = {
  upload: AnswerTable & { sheets: readonly Sheet[]; choices: FileChoices };
  columns: readonly string[];
};

/** Where in the file the table is: its sheet, the line that names its columns, and the occasion; each asked only where there is a choice. */
export function ChooseTable({ upload: { sheets, sheet, table, choices }, columns }: Props) {
  const all = (sheets[sheet]?.rows ?? []).filter((row) => filled(row).length > 0);
  const other = table.aside.find(({ why }) => why === otherTable)?.row;
  const rows = all.filter((row, index) => index < firstRows || row === other || row.line === table.line);
  return (
    <>
      {sheets.length > 1 && <ChooseSheet sheets={sheets} sheet={sheet} />}
      <SelectField
        name="header"
        label="The line that names the columns"
        hint="Choose another one if this is wrong, then look again."
        options={rows.map((row) => ({
          value: String(row.line),
          label: `Line ${row.line}: ${beginsWith(row, table, columns)}`,
        }))}
        defaultValue={String(table.line)}
      />
      {table.occasions && (
        <Radios
          name="occasion"
          label={`Which of these in “${table.names[table.occasions.column] ?? ''}” belongs to this stage?`}
          options={table.occasions.values.map(({ value, rows: count }) => ({
            value,
            label: `${value || 'Nothing'} (${counted(count, 'row', 'rows')})`,
          }))}
          defaultValue={choices.occasion}
        />
      )}
    </>
  );
}

function ChooseSheet({ sheets, sheet }: { sheets: readonly Sheet[]; sheet: number }) {
  const hidden = sheets.filter((known) => known.hidden).map(({ name }) => `“${name}”`);
  return (
    <SelectField
      name="sheet"
      label="The sheet that is read"
      hint={hidden.length > 0 ? `Not read, since hidden: ${hidden.join(', ')}` : undefined}
      options={sheets.flatMap(({ name, rows }, place) =>
        rows.length > 0
          ? [{ value: String(place), label: `${name} (${counted(rows.length, 'row', 'rows')})` }]
          : [],
      )}
      defaultValue={String(sheet)}
    />
  );
}
