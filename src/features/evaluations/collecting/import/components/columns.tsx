import type { FormDocument, Option } from '@/features/forms/model';
import type { Table } from '@/sheets/table';
import { Details } from '@/ui/details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { counted, plural } from '@/writing/words';
import { type Mapping, noAnswer, targetsOf, valueKey } from '../column-mapping';
import type { ColumnRead, UnknownValue } from '../column-reading';
import { numberScales } from '../reading-marks';
import type { Understood } from '../value-mapping';

type Props = { document: FormDocument; table: Table; mapping: Mapping; understood: Understood };

/** Each column of the file: which question it answers, its values with what they were taken for, and what is asked. */
export function Columns({ document, table, mapping, understood }: Props) {
  const options = targetsOf(document).map(({ value, label }) => ({ value, label }));
  return (
    <>
      <h2 className="mt-8 mb-3">Columns</h2>
      {table.names.map((name, column) => {
        const read = understood.columns.find(({ places }) => places[0] === column);
        return (
          <div key={column} className="border-b border-line pt-4">
            <div className="grid gap-x-8 md:grid-cols-2">
              <SelectField
                name={`column.${column}`}
                label={name.slice(0, 120) || `Column ${column + 1}, without a name`}
                options={options}
                empty="Leave it out"
                defaultValue={mapping.columns[column] ?? ''}
              />
              {read && <Values read={read} mapping={mapping} column={column} />}
            </div>
            {read && <Unknown read={read} mapping={mapping} column={column} />}
          </div>
        );
      })}
    </>
  );
}

const mostValues = 40;

type One = { read: ColumnRead; mapping: Mapping; column: number };

/** What the values of a column were taken for, and a way to change it. */
function Values({ read: { values, blank, target, choices }, mapping, column }: One) {
  const understood = values.filter(({ meaning }) => meaning !== null).slice(0, mostValues);
  const wordOf = (meaning: string | null) =>
    meaning === noAnswer ? 'no answer' : (choices.find(({ key }) => key === meaning)?.label ?? meaning ?? '');
  return (
    <div className="mb-4 min-w-0">
      <ul>
        {understood.map(({ value, times, meaning }) => (
          <li key={value}>{`“${value.slice(0, 60)}” × ${times}: ${wordOf(meaning)}`}</li>
        ))}
        {blank > 0 && <li className="text-soft">{`Blank × ${blank}`}</li>}
      </ul>
      {understood.length > 0 && (
        <Details summary="Change what these mean">
          {understood.map(({ value, meaning }, index) => (
            <ValueField
              key={value}
              name={`${column}.known.${index}`}
              about={valueKey(target.value, value)}
              label={`“${value.slice(0, 80)}”`}
              choices={choices}
              empty={`As understood: ${wordOf(meaning)}`}
              chosen={mapping.values[valueKey(target.value, value)] ?? ''}
            />
          ))}
        </Details>
      )}
    </div>
  );
}

/** What a column’s values stand for, where that can’t be told. */
function Unknown({ read: { unknown, target, values, isScale, label }, mapping, column }: One) {
  const scale = mapping.scales[target.value] ?? '';
  if (unknown.length === 0 && scale === '') return null;
  return (
    <div className="mb-6 border-s-5 border-amber-mark bg-amber-wash px-5 py-4">
      {unknown.length > 0 && (
        <p className="mb-4 font-semibold">
          {`What do the values of “${label.slice(0, 120)}” mean? They don’t all fit its answers, so the rows that have them wait.`}
        </p>
      )}
      {isScale && (
        <>
          <Hidden name={`scaled.${column}`} value={target.value} />
          <SelectField
            name={`scale.${column}`}
            label="How its numbers are meant"
            hint="Then look again. Whatever doesn’t fit is still asked for."
            options={numberScales.map(({ value, label: words }) => ({ value, label: words }))}
            empty="I say what each value means"
            defaultValue={scale}
          />
        </>
      )}
      {unknown.slice(0, mostValues).map((value, index) => (
        <UnknownField key={value.value} unknown={value} name={`${column}.${index}`} />
      ))}
      {unknown.length > mostValues && (
        <p>{`And ${counted(unknown.length - mostValues, 'other value', 'other values')} of ${values.length}.`}</p>
      )}
    </div>
  );
}

function UnknownField({
  unknown: { target, label, value, times, choices, likely },
  name,
}: {
  unknown: UnknownValue;
  name: string;
}) {
  const guess = choices.find(({ key }) => key === likely)?.label;
  return (
    <ValueField
      name={name}
      about={valueKey(target, value)}
      label={`“${value.slice(0, 80)}”, ${plural(times, 'once', `${times} times`)}, at ${label}`}
      choices={choices}
      hint={guess === undefined ? undefined : `Perhaps: ${guess}`}
      empty="Not explained yet"
      chosen=""
    />
  );
}

type Field = {
  name: string;
  about: string;
  label: string;
  hint?: string | undefined;
  choices: readonly Option[];
  empty: string;
  chosen: string;
};

function ValueField({ name, about, label, hint, choices, empty, chosen }: Field) {
  return (
    <>
      <Hidden name={`about.${name}`} value={about} />
      <SelectField
        name={`value.${name}`}
        label={label}
        hint={hint}
        options={[
          ...choices.map((choice) => ({ value: choice.key, label: choice.label })),
          { value: noAnswer, label: 'No answer' },
        ]}
        empty={empty}
        defaultValue={chosen}
      />
    </>
  );
}
