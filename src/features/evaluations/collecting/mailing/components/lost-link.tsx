import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Page } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { askForLostLink } from '../actions';

/** Sends somebody their link again, and tells nobody whether the address is known. */
export function LostLink() {
  return (
    <Page
      size="participant"
      width="narrow"
      title="Get your link again"
      lead="Tell us the email address that we wrote to. We send it there again."
    >
      <ActionForm action={askForLostLink}>
        <TextField name="email" label="Your email address" kind="email" autoComplete="email" large />
        <SubmitButton pending="Sending…">Send me my link</SubmitButton>
      </ActionForm>
    </Page>
  );
}
