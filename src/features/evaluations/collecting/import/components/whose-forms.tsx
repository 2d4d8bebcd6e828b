import { NumberField } from '@/ui/field';
import { Radios } from '@/ui/choices';
import { counted } from '@/writing/words';
import { type Asked, stillMissing } from '../../../ledger/model';
import type { PromiseKind } from '../../../model';
import { notTheirs, type SaidWhose, staysClosed } from '../whose';

type Props = {
  said: SaidWhose;
  /** How many forms the file holds. */
  forms: number;
  promise: PromiseKind;
  asked: Asked;
  isClosed: boolean;
};

/** Asked before anything counts, with nothing chosen beforehand: whose forms a file holds. */
export function WhoseForms({ said, forms, promise, asked, isClosed }: Props) {
  const missing = stillMissing(asked);
  const canBe = isClosed && missing > 0;
  const never = notTheirs(canBe ? forms : 1, { promise, asked, isClosed });
  return (
    <div className="mt-8 max-w-3xl">
      <Radios
        name="whose"
        label="Whose forms are these?"
        hint={
          (canBe ? null : never) ??
          `${counted(missing, 'person on the list is', 'people on the list are')} without a form, of ${asked.asked} who were asked, those who left among them.`
        }
        options={[
          {
            value: 'list',
            label: 'Forms of people on the list',
            hint: `They count as returned. Nobody is told whose: no name stands beside them. ${canBe ? (never ?? staysClosed(promise, missing - forms)) : ''}`,
          },
          {
            value: 'others',
            label: 'Forms of others',
            hint: 'They count beside those of the people on the list, who are as silent as before.',
          },
          {
            value: 'some',
            label: 'Some of each',
            ...(canBe
              ? { hint: 'Those of people on the list count as returned, and this form stays closed.' }
              : {}),
          },
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
