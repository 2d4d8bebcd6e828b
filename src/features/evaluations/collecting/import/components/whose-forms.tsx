import { NumberField } from '@/ui/field';
import { Radios } from '@/ui/choices';
import { counted } from '@/writing/words';
import { type Asked, stillMissing } from '../../../ledger/model';
import { notTheirs, type SaidWhose } from '../whose';

type Props = { said: SaidWhose; asked: Asked; isClosed: boolean };

/** Asked before anything counts, with nothing chosen beforehand: whose forms a file holds. */
export function WhoseForms({ said, asked, isClosed }: Props) {
  const never = notTheirs(1, asked, isClosed);
  const missing = stillMissing(asked);
  return (
    <div className="mt-8 max-w-3xl">
      <Radios
        name="whose"
        label="Whose forms are these?"
        hint={
          never ??
          `${counted(missing, 'person on the list is', 'people on the list are')} without a form, of ${asked.asked} who were asked.`
        }
        options={[
          {
            value: 'list',
            label: 'Forms of people on the list',
            hint: 'They count as returned. Nobody is told whose: no name stands beside them.',
          },
          {
            value: 'others',
            label: 'Forms of others',
            hint: 'They count beside those of the people on the list, who are as silent as before.',
          },
          { value: 'some', label: 'Some of each' },
        ]}
        defaultValue={said.whose}
      />
      <NumberField
        name="howMany"
        label="If some of each: how many are of people on the list"
        defaultValue={said.howMany ?? ''}
      />
    </div>
  );
}
