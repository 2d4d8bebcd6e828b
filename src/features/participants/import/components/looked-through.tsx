'use client';

import { useContext } from 'react';
import { FormContext } from '@/ui/form-context';
import { asText } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { counted } from '@/writing/words';
import { fields, fieldWords } from '../people-columns';
import { choicesOf, type ChoiceField, choiceFields } from '../people-words';

/** What a list was taken for, once it was looked through: its columns, what is asked, and who would come in. */
export function LookedThrough() {
  const { values } = useContext(FormContext);
  const names = listOf(values.names);
  if (names.length === 0) return <Carried />;
  const people = listOf(values.people);
  return (
    <>
      <Where />
      <Asked />
      <Explained />
      <Ticks name="others" list="doubles" title="The same person, or somebody else?">
        Tick who is somebody else and is to come in. The others are left out.
      </Ticks>
      <Columns />
      <Ticks name="taken" list="aside" title="Rows that are nobody’s">
        They are left out. Tick one to bring it in all the same.
      </Ticks>
      <Sentences list="cleaned" title="Addresses that were cleaned" />
      <Sentences list="waiting" title="Who waits for your answer" />
      {people.length > 0 && <Sentences list="people" title={`Who would come in (${asText(values.count)})`} />}
    </>
  );
}

const typedElsewhere = ['cohort', 'file', 'text', 'step'];

/** What was said of a list that couldn’t be read, its other sheets too: it travels on unseen until the list can be. */
function Carried() {
  const { values } = useContext(FormContext);
  return Object.entries(values).flatMap(([name, value]) =>
    typedElsewhere.includes(name)
      ? []
      : listOf(value).map((one, index) => <Hidden key={`${name} ${index}`} name={name} value={one} />),
  );
}

/** All values of a name, blank ones too. */
const listOf = (value: string | string[] | undefined): string[] => [value ?? []].flat();

const halves = (text: string): [string, string] => {
  const at = text.indexOf('|');
  return [text.slice(0, at), text.slice(at + 1)];
};

const isChoice = (field: string): field is ChoiceField => choiceFields.some((known) => known === field);

/** Where in the file the list is: its sheet, where there are several, and the line that names the columns. */
function Where() {
  const { values } = useContext(FormContext);
  const names = listOf(values.sheetNames);
  return (
    <div>
      {names.length > 1 && (
        <>
          {names.map((name, place) => (
            <Hidden key={place} name="sheetNames" value={name} />
          ))}
          {listOf(values.sheetTexts).map((text, place) => (
            <Hidden key={place} name="sheetTexts" value={text} />
          ))}
          <Hidden name="sheetShown" value={asText(values.sheetShown)} />
          <SelectField
            name="sheet"
            label="The sheet that is read"
            options={names.map((name, place) => ({ value: String(place), label: name }))}
          />
        </>
      )}
      <Hidden name="headerShown" value={asText(values.headerShown)} />
      <Hidden name="headerText" value={asText(values.headerText)} />
      {asText(values.headerChosen) === 'yes' && <Hidden name="headerChosen" value="yes" />}
      <SelectField
        name="header"
        label="The line that names the columns"
        hint="Choose another one if this is wrong, then check the list again."
        options={listOf(values.headings).map((heading) => {
          const [value, label] = halves(heading);
          return { value, label };
        })}
      />
    </div>
  );
}

/** What was explained before, each to be changed as long as nobody has come in. */
function Explained() {
  const { values } = useContext(FormContext);
  return listOf(values.explained)
    .map(halves)
    .map(([meaning, about], index) => {
      const at = about.indexOf('|');
      const field = about.slice(0, at);
      return isChoice(field) ? (
        <div key={about}>
          <Hidden name={`about.e${index}`} value={about} />
          <SelectField
            key={meaning}
            name={`value.e${index}`}
            label={`You said what “${about.slice(at + 1)}”, at “${fieldWords[field]}”, means`}
            options={choicesOf[field]}
            empty="Ask again"
            defaultValue={meaning}
          />
        </div>
      ) : null;
    });
}

/** What has to be said before anybody comes in. */
function Asked() {
  const { values } = useContext(FormContext);
  const abouts = listOf(values.abouts);
  return (
    <>
      {listOf(values.blanks).map((blank) => {
        const [field, says] = halves(blank);
        return isChoice(field) ? (
          <SelectField
            key={field}
            name={`blank.${field}`}
            label={`${fieldWords[field]}, where the list says nothing`}
            hint={says}
            options={choicesOf[field]}
            empty="Not said yet"
          />
        ) : null;
      })}
      {listOf(values.asked).map((asked, index) => {
        const [field, says] = halves(asked);
        return isChoice(field) ? (
          <div key={asked}>
            <Hidden name={`about.${index}`} value={abouts[index] ?? ''} />
            <SelectField
              name={`value.${index}`}
              label={`What does ${says}, at “${fieldWords[field]}” mean?`}
              options={choicesOf[field]}
              empty="Not explained yet"
            />
          </div>
        ) : null;
      })}
    </>
  );
}

/** Which column is what, and which are not read. */
function Columns() {
  const { values } = useContext(FormContext);
  const names = listOf(values.names);
  const unread = listOf(values.unread);
  const options = fields.map((field) => ({ value: field, label: fieldWords[field] }));
  return (
    <fieldset>
      <legend className="mb-3 text-h3 font-semibold">What each column is</legend>
      {unread.length > 0 && (
        <p className="mb-4">
          {`${counted(unread.length, 'column is', 'columns are')} not read: ${unread.map((name) => `“${name}”`).join(', ')}.`}
        </p>
      )}
      <Hidden name="width" value={String(names.length)} />
      <div className="grid gap-x-8 sm:grid-cols-2">
        {names.map((name, column) => (
          <SelectField
            key={column}
            name={`column.${column}`}
            label={name.slice(0, 120) || `Column ${column + 1}, without a name`}
            options={options}
            empty="Not read"
          />
        ))}
      </div>
    </fieldset>
  );
}

type TicksProps = { name: string; list: string; title: string; children: string };

function Ticks({ name, list, title, children }: TicksProps) {
  const { values } = useContext(FormContext);
  const rows = listOf(values[list]).map(halves);
  const ticked = listOf(values[name]);
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-h3 font-semibold">{title}</legend>
      <p className="text-soft">{children}</p>
      {rows.map(([line, says]) => (
        <label key={`${line} ${ticked.includes(line)}`} className="choice">
          <input type="checkbox" name={name} value={line} defaultChecked={ticked.includes(line)} />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sentences({ list, title }: { list: string; title: string }) {
  const { values } = useContext(FormContext);
  const rows = listOf(values[list]);
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-h3">{title}</h2>
      <ul className="list-disc pl-6">
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </section>
  );
}
