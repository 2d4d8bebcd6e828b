import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { MessageStatus } from '../../model';
import { settleMessage } from '../actions';
import type { Settling } from '../model';

type Press = { as: Settling['as']; words: string; quiet?: boolean };

const presses: Partial<Record<MessageStatus, { says: string; buttons: readonly Press[] }>> = {
  unknown: {
    says: 'The mail server had the text, or part of it, when the connection broke. Ask the person if it matters.',
    buttons: [
      { as: 'went', words: 'It arrived' },
      { as: 'again', words: 'Send it again', quiet: true },
    ],
  },
  by_hand: {
    says: 'Print it, read it out or hand it over. Then say so here, and its text is erased.',
    buttons: [
      { as: 'given', words: 'They have it' },
      { as: 'again', words: 'Try to send it', quiet: true },
    ],
  },
};

/** What an administrator can do about a message that Roundtable can do no more about. Nothing for any other. */
export function SettleMessage({ id, status }: { id: string; status: MessageStatus }) {
  const known = presses[status];
  if (!known) return null;
  return (
    <section className="no-print mt-6" aria-label="What became of it">
      <p className="mb-3 max-w-3xl">{known.says}</p>
      <div className="flex flex-wrap gap-4">
        {known.buttons.map(({ as, words, quiet }) => (
          <ActionForm key={as} action={settleMessage} idPrefix={`${as}-`}>
            <Hidden name="messageId" value={id} />
            <Hidden name="as" value={as} />
            <SubmitButton variant={quiet ? 'quiet' : 'primary'} pending="Saving…">
              {words}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </section>
  );
}
