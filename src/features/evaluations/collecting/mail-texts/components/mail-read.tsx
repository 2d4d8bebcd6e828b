import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { noteMailRead } from '../actions';

/** Asks whether the mail of a cohort was read, until somebody says so. */
export function MailRead({ cohort, isRead }: { cohort: string; isRead: boolean }) {
  if (isRead)
    return <p className="mb-6 text-soft">You, or somebody who runs this cohort with you, has read it.</p>;
  return (
    <div className="mb-8 max-w-3xl">
      <p className="mb-3">Read what it says before it goes, and change what doesn’t fit. Then say so here.</p>
      <ActionForm action={noteMailRead} idPrefix="read-">
        <Hidden name="cohort" value={cohort} />
        <SubmitButton variant="quiet" pending="Saving…">
          I have read all of it
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
