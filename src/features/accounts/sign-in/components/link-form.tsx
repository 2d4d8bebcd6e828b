import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { useLink as signInWithLink } from '../actions';

/** One press of a button: whatever follows links in mail by itself presses none, and uses nothing up. */
export function LinkForm({ token }: { token: string }) {
  return (
    <ActionForm action={signInWithLink}>
      <Hidden name="token" value={token} />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </ActionForm>
  );
}
