import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { useCode as signInWithCode } from '../actions';

/** Takes the code from the message. */
export function CodeForm() {
  return (
    <ActionForm action={signInWithCode}>
      <TextField
        name="code"
        kind="code"
        label="The code in the message"
        hint="Six figures, such as 123 456."
        width="short"
        autoComplete="one-time-code"
      />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </ActionForm>
  );
}
