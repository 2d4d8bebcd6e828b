import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { sendTest } from '../actions';

/** Sends a test to whoever presses it, and shows what became of it. */
export function SendTest({ quiet = false }: { quiet?: boolean }) {
  return (
    <ActionForm action={sendTest} idPrefix="test-">
      <SubmitButton variant={quiet ? 'quiet' : 'primary'} pending="Sending…">
        Send yourself a test
      </SubmitButton>
    </ActionForm>
  );
}
