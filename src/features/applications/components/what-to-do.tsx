import type { ReactNode } from 'react';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { key, leaveOut, letInLate, takeIn } from '../actions';

type It = { cohort: string; id: string };
type Props = It & { action: typeof letInLate; children: ReactNode };

const Act = ({ cohort, id, action, children }: Props) => (
  <ActionForm action={action}>
    <Hidden name="cohort" value={cohort} />
    <Hidden name="application" value={id} />
    {children}
  </ActionForm>
);

export const KeyIt = (it: It) => (
  <div className="mb-6">
    <Act {...it} action={key}>
      <SubmitButton pending="Opening…">Fill it in for them</SubmitButton>
    </Act>
  </div>
);

export const LetIn = (it: It) => (
  <section aria-labelledby="late" className="mt-8">
    <h2 id="late">After closing</h2>
    <p className="my-2">If applications close before they have sent theirs, you can still let it in.</p>
    <Act {...it} action={letInLate}>
      <SubmitButton variant="quiet" pending="Saving…">
        Let it in late
      </SubmitButton>
    </Act>
  </section>
);

export const LeaveOut = (it: It) => (
  <section aria-labelledby="out" className="no-print mt-8">
    <h2 id="out">Leave it out</h2>
    <p className="my-2">
      Because nobody real wrote it, or it is here twice. It makes room for another one. They are not told:
      tell them yourself if somebody wrote it. You can take it in again.
    </p>
    <Act {...it} action={leaveOut}>
      <TextArea name="why" label="Why" rows={2} limit={500} />
      <SubmitButton variant="quiet" pending="Saving…">
        Leave it out
      </SubmitButton>
    </Act>
  </section>
);

export const TakeIn = (it: It) => (
  <Act {...it} action={takeIn}>
    <SubmitButton variant="quiet" pending="Saving…">
      Take it in again
    </SubmitButton>
  </Act>
);
