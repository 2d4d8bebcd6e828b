import type { ReactNode } from 'react';
import { writtenDate } from '@/calendar/written';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import type { PromiseKind } from '../../../model';
import type { FormSession, Progress as HowMuch } from '../model';
import { NeedHelp } from './need-help';

const kept: Record<PromiseKind, string> = {
  unlinkable:
    'They lie in a locked ballot box with everybody’s. It is opened once, after the form has closed, if at least eight people have sent one. No copy of our records shows which are yours, so they can’t be changed or taken back.',
  linked: 'Your answers are kept under a number. No page shows your name with them.',
  named: 'Your facilitator can see your answers with your name.',
};

type Props = {
  session: Pick<FormSession, 'document' | 'programmeName' | 'cohortName' | 'contact'> & {
    stage: { promise: PromiseKind };
  };
  /** What came in, where that is known. */
  came: HowMuch | null;
  again: boolean;
  /** When the person is asked next, if anything is planned. */
  nextOn: Date | null;
  /** What a device of the person's own kept until now, and may drop, by its name. */
  forget?: string;
  children?: ReactNode;
};

/** What is said once the answers are in: that they are, for which course, and what happens next. */
export function Thanks({ session, came, again, nextOn, forget, children }: Props) {
  const { stage, document, programmeName, cohortName, contact } = session;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${programmeName}, ${cohortName}`}
      title="Thank you. Your answers are in."
      forget={forget}
    >
      <Progress label={`“${document.title}” is sent`} words={came ? howMuch(came) : ''} value={1} max={1} />
      <div className="mt-6 space-y-4">
        {again && (
          <Notice>We had your answers already. They were counted once, and nothing was changed.</Notice>
        )}
        <p>
          {kept[stage.promise]} <a href="/how-answers-are-kept">How this works, and what we can’t promise</a>
        </p>
        <p>
          Your facilitator reads what everybody said, and it shapes the next course. You won’t be reminded
          about this form again.
        </p>
        <p>
          {nextOn
            ? `We would like to ask you again on ${writtenDate(nextOn)}. You will get a message then.`
            : 'This was the last form that we planned to ask you to fill in.'}
        </p>
        {children}
      </div>
      <NeedHelp contact={contact} />
    </Page>
  );
}

const howMuch = ({ answered, asked }: HowMuch): string => `${answered} of ${asked} questions answered`;
