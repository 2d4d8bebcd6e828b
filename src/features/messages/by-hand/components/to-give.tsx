import { writtenDate, writtenTime } from '@/calendar/written';
import { languageNamed, languages } from '@/languages/known';
import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { Settling } from '../../delivering/model';
import { settleByHand } from '../actions';
import { howToGive, type ToGive } from '../model';

const moment = (instant: Date): string => `${writtenDate(instant)}, ${writtenTime(instant)}`;

/** Everything of a cohort that somebody has to give by hand, or ask about: each with its words, to print or to read out. */
export function ToGiveList({ messages }: { messages: readonly ToGive[] }) {
  if (messages.length === 0)
    return (
      <EmptyState title="Nothing is to be given by hand">
        Whoever reads Easy Read, is phoned or can’t be reached by mail stands here when there is something for
        them.
      </EmptyState>
    );
  return messages.map((one) => <One key={one.id} message={one} />);
}

function One({ message }: { message: ToGive }) {
  const { id, name, subject, why, createdAt, notAfter, status } = message;
  return (
    <article aria-labelledby={`to-give-${id}`} className="mt-8 max-w-3xl border-t border-line pt-6">
      <h2 id={`to-give-${id}`}>
        {name}: {subject}
      </h2>
      <p className="no-print mt-2">
        {howToGive(message)}. <span className="text-soft">{why}</span>
      </p>
      <p className="no-print text-soft">
        Written {moment(createdAt)}
        {notAfter && `, of use until ${moment(notAfter)}`}.
      </p>
      <Words message={message} />
      <div className="no-print mt-4 flex flex-wrap gap-4">
        {status !== 'unknown' ? (
          <>
            <Press id={id} as="given" words="They have it" />
            {status === 'by_hand' && <Press id={id} as="again" words="Try to send it" quiet />}
          </>
        ) : (
          <>
            <Press id={id} as="went" words="It arrived" />
            <Press id={id} as="again" words="Send it again" quiet />
          </>
        )}
      </div>
    </article>
  );
}

function Words({ message: { text, language, large, address, name } }: { message: ToGive }) {
  if (text === null) return null;
  const { tag } = languages[languageNamed(language) ?? 'en'];
  return (
    <div className={large ? 'large-print mt-4' : 'mt-4'}>
      {address && <p className="mb-4 whitespace-pre-line">{`${name}\n${address}`}</p>}
      <p
        lang={tag}
        dir="auto"
        className="rounded-lg border border-line bg-card p-5 break-words whitespace-pre-wrap"
      >
        {text}
      </p>
    </div>
  );
}

type PressProps = { id: string; as: Settling['as']; words: string; quiet?: boolean };

const Press = ({ id, as, words, quiet }: PressProps) => (
  <ActionForm action={settleByHand} idPrefix={`${as}-${id}-`}>
    <Hidden name="messageId" value={id} />
    <Hidden name="as" value={as} />
    <SubmitButton variant={quiet ? 'quiet' : 'primary'} pending="Saving…">
      {words}
    </SubmitButton>
  </ActionForm>
);
