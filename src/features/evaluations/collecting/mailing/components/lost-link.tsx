import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { TextField } from '@/ui/field';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';

/** Sends somebody their link again, and tells nobody whether the address is known. */
export function LostLink({ say, state }: { say: Say; state: FormState }) {
  return (
    <Page size="participant" width="narrow" title={say('lost.title')} lead={say('lost.lead')}>
      <PostForm say={say} action={addresses.lostLink()} state={state}>
        {say.asked && <Hidden name="language" value={say.asked} />}
        <TextField name="email" label={say('lost.email')} kind="email" autoComplete="email" large />
        <SubmitButton pending={say('on.sending')}>{say('lost.send')}</SubmitButton>
      </PostForm>
    </Page>
  );
}
