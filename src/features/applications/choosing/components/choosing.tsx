'use client';

import { type ChangeEvent, useContext, useState } from 'react';
import { ActionForm } from '@/ui/form';
import { FormContext } from '@/ui/form-context';
import { asList } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { choose } from '../actions';
import { mixOf } from '../mix';
import { decisionKinds, decisionWords, type InOrder, reasons, reasonsToChoose } from '../model';
import { MixOfGroup } from './mix-of-group';
import { RankedTable } from './ranked-table';

type Props = { cohort: string; rows: readonly InOrder[]; places: number };

/** The list to tick in, beside the group as it would be; and what is decided about those who are ticked. */
export function Choosing({ cohort, rows, places }: Props) {
  return (
    <ActionForm action={choose}>
      <Hidden name="cohort" value={cohort} />
      <ListAndMix cohort={cohort} rows={rows} places={places} />
    </ActionForm>
  );
}

/** Who comes already, in the mix whoever is ticked. */
const comes = ({ decision, offer }: InOrder): boolean =>
  offer === 'accepted' || offer === 'open' || (decision?.kind === 'offer' && !decision.sent);

function ListAndMix({ cohort, rows, places }: Props) {
  const { values } = useContext(FormContext);
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const [came, setCame] = useState(values);
  // What came back with the form says anew who is ticked.
  if (came !== values) {
    setCame(values);
    setTicked(null);
  }
  const chosen = ticked ?? new Set(asList(values.application));
  const follow = ({ target, currentTarget }: ChangeEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const boxes = currentTarget.querySelectorAll<HTMLInputElement>('input[name="application"]:checked');
    setTicked(new Set([...boxes].map(({ value }) => value)));
  };
  const group = new Set([...rows.filter(comes).map(({ id }) => id), ...chosen]);
  return (
    <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[1fr_20rem]">
      <div id="application" tabIndex={-1} onChange={follow} className="min-w-0">
        <RankedTable cohort={cohort} rows={rows} />
      </div>
      <div className="min-w-0">
        <MixOfGroup mix={mixOf(rows, group)} places={places} />
        <SubmitButton variant="quiet" name="act" value="mix" pending="Counting…">
          Show the mix with those ticked
        </SubmitButton>
        <Decide />
      </div>
    </div>
  );
}

function Decide() {
  return (
    <section aria-labelledby="decide" className="mt-8">
      <h2 id="decide">Decide about those ticked</h2>
      <SelectField
        name="reason"
        label="Why"
        hint="It stays here, and is not sent."
        empty="Choose a reason"
        options={reasonsToChoose.map((one) => ({ value: one, label: reasons[one] }))}
      />
      <div className="flex flex-wrap gap-3">
        {decisionKinds.map((kind) => (
          <SubmitButton
            key={kind}
            name="act"
            value={kind}
            variant={kind === 'offer' ? 'primary' : 'quiet'}
            pending="Saving…"
          >
            {decisionWords[kind]}
          </SubmitButton>
        ))}
        <SubmitButton name="act" value="undo" variant="quiet" pending="Saving…">
          Take back what is not sent
        </SubmitButton>
      </div>
    </section>
  );
}
