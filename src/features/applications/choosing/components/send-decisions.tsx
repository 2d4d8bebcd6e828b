import { Checkboxes } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { sendDecisions } from '../actions';
import type { ToSend } from '../deciding';

/** What would be sent, or why nothing can be yet. */
export function SendDecisions({
  cohort,
  toSend,
  why,
}: {
  cohort: string;
  toSend: ToSend;
  why: string | null;
}) {
  const { offers, waiting, declines } = toSend;
  if (offers + waiting + declines === 0) return null;
  return (
    <section aria-labelledby="send" className="mt-10 max-w-3xl">
      <h2 id="send">Send what was decided</h2>
      <p>
        {counted(offers, 'offer', 'offers')}, {counted(waiting, 'person', 'people')} on the waiting list,{' '}
        {counted(declines, 'decline', 'declines')}. Each of them hears in their own way, and it can’t be
        called back.
      </p>
      {why ? (
        <p className="mt-3">{why}</p>
      ) : (
        <ActionForm action={sendDecisions} idPrefix="send-" className="mt-3">
          <Hidden name="cohort" value={cohort} />
          <Checkboxes
            name="sure"
            label="Before you send"
            options={[{ value: 'yes', label: 'I have looked through the list' }]}
          />
          <SubmitButton pending="Sending…">Send it to everybody</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
