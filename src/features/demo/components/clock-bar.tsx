import { writtenDate, writtenTime } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { moveClock } from '../actions';
import type { DemoClock } from '../model';
import { HereHidden } from './here-hidden';

/** What time it is in the demo, and the way to another. Nothing where there is no clock to move. */
export function ClockBar({ clock }: { clock: DemoClock | null }) {
  if (!clock) return null;
  const { says, ahead } = clock;
  return (
    <aside aria-label="The demo’s clock" className="no-print border-b border-line bg-teal-wash text-small">
      <details key={ahead} className="px-5 sm:px-8">
        <summary className="w-fit cursor-pointer py-2.5">
          In this demo it was <strong>{writtenDate(says)}</strong>, {writtenTime(says)}, as this page opened.{' '}
          <span className="text-teal underline underline-offset-3">Go to another time</span>
        </summary>
        <div className="max-w-3xl pb-5">
          <WhereTo clock={clock} />
          <WhatHappens />
        </div>
      </details>
    </aside>
  );
}

function WhereTo({ clock: { moments } }: { clock: DemoClock }) {
  return (
    <ActionForm action={moveClock} idPrefix="demo-clock-" className="mt-2">
      <HereHidden name="back" />
      <SelectField
        name="moment"
        label="When?"
        options={moments.map(({ key, label, at }) => ({
          value: key,
          label: `${label}: ${writtenDate(at)}, ${writtenTime(at)}`,
        }))}
        defaultValue="start"
      />
      <SubmitButton pending="Going there…">Go there</SubmitButton>
    </ActionForm>
  );
}

function WhatHappens() {
  return (
    <div className="prose mt-4">
      <p>The clock goes on from there, for everybody who looks at this demo.</p>
      <p>
        Go later, and forms open and close, and what falls due on the way happens within a minute or two: mail
        goes, figures are released. Nobody in the demo answers by themselves.
      </p>
      <p>
        Go back, and nothing is undone: what was sent, answered or released stays, and whoever had mail on a
        later day gets none until then. Sign-ins go by the real time.
      </p>
    </div>
  );
}
