import { addresses } from '@/addresses';
import { TextField } from '@/ui/field';
import type { FormState } from '@/ui/form-state';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';

/** Sends somebody their link again, and tells nobody whether the address is known. */
export function LostLink({ state }: { state: FormState }) {
  return (
    <Page
      size="participant"
      width="narrow"
      title="Get your link again"
      lead="Tell us the email address that we wrote to. We send it there again."
    >
      <PostForm action={addresses.lostLink} state={state}>
        <TextField name="email" label="Your email address" kind="email" autoComplete="email" large />
        <SubmitButton pending="Sending…">Send me my link</SubmitButton>
      </PostForm>
    </Page>
  );
}
