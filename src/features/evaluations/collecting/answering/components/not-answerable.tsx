import type { ReactNode } from 'react';
import { writtenDate, writtenTime } from '@/calendar/written';
import { Page } from '@/ui/page';
import type { FormSession, FormSessionState } from '../model';

type Props = {
  session: FormSession;
  state: Exclude<FormSessionState, 'open'>;
  changeable: boolean;
  /** The way on, where somebody else may be next on this device. */
  children?: ReactNode;
};

/** Why this form can't be answered just now, and what to do. */
export function NotAnswerable({ session, state, changeable, children }: Props) {
  const { stage, document } = session;
  const until = stage.closesAt ? ` until ${writtenDate(stage.closesAt)}` : '';
  const said = {
    finished: {
      title: 'Your answers are in',
      text: 'Thank you. We have your answers, so there is nothing more to do. Nobody will remind you.',
    },
    'not yet': {
      title: 'This form isn’t open yet',
      text: stage.opensAt
        ? `It opens on ${writtenDate(stage.opensAt)} at ${writtenTime(stage.opensAt)}. Come back then with the same link.`
        : 'Your facilitator will open it. Come back later with the same link.',
    },
    closed: {
      title: 'This form has closed',
      text: `It closed${stage.closesAt ? ` on ${writtenDate(stage.closesAt)}` : ''}. If you would still like to say something, please tell your facilitator.`,
    },
    'keys missing': {
      title: 'This form can’t take answers just now',
      text: 'A key that protects what you write is missing, so nothing may be sent. Please tell your facilitator, and come back later with the same link.',
    },
  }[state];
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={document.title}
      title={said.title}
      forget={state === 'finished' ? `${session.participationId}/form` : undefined}
    >
      <p>{said.text}</p>
      {changeable && (
        <p className="mt-4">
          Would you like to change something? You can{until}: fill in the form again, and it replaces all that
          you sent. What you sent is not shown. <a href="?part=1&change=yes">Answer again</a>
        </p>
      )}
      {children}
    </Page>
  );
}
