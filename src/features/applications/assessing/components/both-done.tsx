import { Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { agree } from '../actions';
import {
  characteristics,
  characteristicWords,
  type Difference,
  isBetween,
  marks,
  type Marks,
  type ToAssess,
} from '../model';

/** What one gave, beside the other once both are done. */
export function Given({ application: { marks: own, other, note } }: { application: ToAssess }) {
  return (
    <>
      <MarksTable
        columns={[{ by: 'You', marks: own }, ...(other ? [{ by: 'The other', marks: other.marks }] : [])]}
      />
      {note && <p className="mt-4 whitespace-pre-line">Your note: {note}</p>}
      {other?.note && <p className="mt-4 whitespace-pre-line">The other’s note: {other.note}</p>}
      {!other && <p className="mt-4">You see what the other assessor gave once they are done, too.</p>}
    </>
  );
}

/** Seven marks of one or two, side by side. One that is missing is a dash, and no 0. */
export function MarksTable({ columns }: { columns: readonly { by: string; marks: Marks }[] }) {
  return (
    <Table
      caption="Marks, from 0 to 4"
      rows={characteristics}
      rowKey={(one) => one}
      columns={[
        { key: 'what', label: 'Characteristic', rowHead: true, cell: (one) => characteristicWords[one].name },
        ...columns.map(({ by, marks: given }, index) => ({
          key: `by-${index}`,
          label: by,
          numeric: true,
          cell: (one: (typeof characteristics)[number]) => given[one] ?? '–',
        })),
      ]}
    />
  );
}

/** What two see so differently that they talk about it, with room for what they agree on. */
export function ToTalkAbout({ id, differences }: { id: string; differences: readonly Difference[] }) {
  return (
    <section className="mt-8">
      <h2>Talk about these</h2>
      <p className="mb-4">
        You are two marks or more apart. Talk to each other, then each write down what you came to. Once that
        is the same, it counts. What each of you gave stays beside it.
      </p>
      {differences.map((difference) => (
        <CameTo key={difference.characteristic} id={id} difference={difference} />
      ))}
    </section>
  );
}

function CameTo({ id, difference }: { id: string; difference: Difference }) {
  const { characteristic, marks: given, cameTo, agreed } = difference;
  const [mine, theirs] = cameTo;
  return (
    <ActionForm
      action={agree}
      idPrefix={`${characteristic}-`}
      values={mine === null ? {} : { mark: String(mine) }}
    >
      <Hidden name="assessment" value={id} />
      <Hidden name="characteristic" value={characteristic} />
      <Radios
        inline
        name="mark"
        label={`${characteristicWords[characteristic].name}: you gave ${given[0]}, the other ${given[1]}`}
        hint={
          agreed !== null
            ? `You agree on ${agreed}.`
            : theirs === null
              ? undefined
              : `The other says that you came to ${theirs}.`
        }
        options={marks
          .filter((mark) => isBetween(difference, mark))
          .map((mark) => ({ value: String(mark), label: String(mark) }))}
      />
      <SubmitButton variant="quiet" pending="Saving…">
        We came to this
      </SubmitButton>
    </ActionForm>
  );
}
