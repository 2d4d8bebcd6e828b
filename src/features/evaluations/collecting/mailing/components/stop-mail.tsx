import { addresses } from '@/addresses';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';

type Props = { link: string; quiet: boolean; state: FormState };

/** Lets the holder of a link say that they don't want to be written to about forms, or do again. */
export function StopMail({ link, quiet, state }: Props) {
  return (
    <Page
      size="participant"
      width="narrow"
      title={quiet ? 'We don’t write to you about forms' : 'Shall we stop writing to you about forms?'}
      lead={
        quiet
          ? 'You asked us not to. You can change your mind.'
          : 'You will get no more invitations or reminders. You can still answer: your link works until the form closes.'
      }
    >
      <PostForm action={addresses.answer(link).stop} state={state}>
        <Hidden name="quiet" value={quiet ? 'no' : 'yes'} />
        <SubmitButton pending="Saving…">{quiet ? 'Write to me again' : 'Stop writing to me'}</SubmitButton>
      </PostForm>
      <p className="mt-6">
        <a href={addresses.answer(link).form()}>Open my form</a>
      </p>
    </Page>
  );
}
