import { writtenDate, writtenTime } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { startSending, stopSending } from '../actions';
import type { Sending } from '../model';

/** Says on every page of messages that none go, and why; whoever may starts them again. Nothing while they go. */
export function SendingStopped({ sending }: { sending: Sending }) {
  const { stoppedAt, why, held, mayStart } = sending;
  if (!stoppedAt) return null;
  const since = `${writtenDate(stoppedAt)}, ${writtenTime(stoppedAt)}`;
  return (
    <Notice tone="warning" title="No messages are being sent">
      <p>
        {why === 'restored'
          ? `This is a copy that was restored on ${since}. What waits here may have gone from the original already.`
          : `An administrator stopped all sending on ${since}.`}{' '}
        {counted(held, 'message waits', 'messages wait')}.{' '}
        {why === 'restored'
          ? 'Only codes to sign in still go.'
          : 'Codes and links that people ask for themselves still go.'}
      </p>
      {mayStart ? (
        <div className="mt-3 flex flex-wrap gap-4">
          <Start
            waiting="send"
            words={why === 'restored' ? 'Start sending, what waits too' : 'Start sending'}
          />
          {why === 'restored' && held > 0 && (
            <Start waiting="drop" words="Start sending, and drop what waits" />
          )}
        </div>
      ) : (
        <p className="mt-2">An administrator can start it again, in the outbox.</p>
      )}
    </Notice>
  );
}

const Start = ({ waiting, words }: { waiting: 'send' | 'drop'; words: string }) => (
  <ActionForm action={startSending} idPrefix={`start-${waiting}-`}>
    <Hidden name="waiting" value={waiting} />
    <SubmitButton variant={waiting === 'drop' ? 'quiet' : 'primary'} pending="Starting…">
      {words}
    </SubmitButton>
  </ActionForm>
);

/** The one stop for everything queued, for whoever may press it. Nothing where it is stopped already. */
export function StopSending({ sending }: { sending: Sending }) {
  if (sending.stoppedAt || !sending.mayStart) return null;
  return (
    <ActionForm action={stopSending} idPrefix="stop-">
      <SubmitButton variant="quiet" pending="Stopping…">
        Stop all sending
      </SubmitButton>
    </ActionForm>
  );
}
