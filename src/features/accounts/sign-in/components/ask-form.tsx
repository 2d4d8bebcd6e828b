import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { askToSignIn } from '../actions';

/** Asks for the address that a link and a code go to. */
export function AskForm({ email }: { email?: string }) {
  return (
    <ActionForm action={askToSignIn} values={email ? { email } : {}}>
      <TextField
        name="email"
        kind="email"
        label="Your email address"
        hint="The one that your course knows you by."
        autoComplete="email"
      />
      <SubmitButton pending="Sending…">Send me a message to sign in</SubmitButton>
    </ActionForm>
  );
}
