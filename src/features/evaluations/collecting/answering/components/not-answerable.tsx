import type { ReactNode } from 'react';
import { translatedInto } from '@/features/forms/translating';
import { lastMinute } from '@/calendar/london';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import type { FormState } from '@/ui/form-state';
import { drawn } from '@/ui/said';
import { TypedText } from '@/features/forms/answering/components/typed-text';
import type { FormSession, FormSessionState } from '../model';
import { NeedHelp } from '@/features/forms/answering/components/need-help';

type Props = {
  say: Say;
  session: FormSession;
  state: Exclude<FormSessionState, 'open'>;
  changeable: boolean;
  /** What was sent and could not be taken. */
  sent?: FormState['values'];
  /** The device is the person's own, and may have kept something. */
  ownDevice: boolean;
  /** The way on, where somebody else may be next on this device. */
  children?: ReactNode;
};

/** Why this form can't be answered just now, and what to do. */
export function NotAnswerable(props: Props) {
  const { say, session, state, changeable, sent, ownDevice, children } = props;
  const isChanged = state === 'finished' && changeable && session.savedAt !== null;
  const { title, text } = said(say, session.stage)[isChanged ? 'changed' : state];
  const document = translatedInto(session.document, say.language);
  const name = `${session.participationId}/form`;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={document.title}
      title={title}
      forget={state === 'finished' ? name : undefined}
    >
      <p>{text}</p>
      {isChanged && (
        <p className="mt-4">
          <a href={again(say)}>{say('changed.do')}</a>
        </p>
      )}
      {changeable && !isChanged && <AnswerAgain say={say} until={session.stage.closesAt} />}
      {children}
      <TypedText {...{ say, sent, document }} leftOver={ownDevice ? name : undefined} />
      <NeedHelp say={say} contact={session.contact} />
    </Page>
  );
}

function said(say: Say, { opensAt, closesAt }: FormSession['stage']) {
  return {
    finished: { title: say('finished.title'), text: say('finished.text') },
    // What they sent first counts until the change is sent.
    changed: { title: say('changed.title'), text: say('changed.text') },
    'not yet': {
      title: say('notYet.title'),
      text: opensAt
        ? say('notYet.on', { date: say.date(opensAt), time: say.time(opensAt) })
        : say('notYet.some'),
    },
    closed: {
      title: say('closed.title'),
      text: closesAt ? say('closed.on', { date: say.date(lastMinute(closesAt)) }) : say('closed.some'),
    },
    'keys missing': { title: say('keys.title'), text: say('keys.text') },
  };
}

const again = (say: Say): string =>
  `?${new URLSearchParams({ part: '1', change: 'yes', ...(say.asked && { language: say.asked }) }).toString()}`;

function AnswerAgain({ say, until }: { say: Say; until: Date | null }) {
  const link = (words: ReactNode[]) => <a href={again(say)}>{words}</a>;
  return (
    <p className="mt-4">
      {drawn(
        until
          ? say.pieces('change.offerUntil', { date: say.date(lastMinute(until)), link })
          : say.pieces('change.offer', { link }),
      )}
    </p>
  );
}
