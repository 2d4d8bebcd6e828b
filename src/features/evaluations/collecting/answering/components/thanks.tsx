import type { ReactNode } from 'react';
import { translatedInto } from '@/features/forms/translating';
import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { TypedText } from '@/features/forms/answering/components/typed-text';
import type { PromiseKind } from '../../../model';
import type { Progress as HowMuch } from '@/features/forms/answering/model';
import type { FormSession } from '../model';
import { NeedHelp } from '@/features/forms/answering/components/need-help';

type Props = {
  say: Say;
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
export function Thanks({ say, session, came, again, nextOn, forget, children }: Props) {
  const { stage, programmeName, cohortName, contact } = session;
  const document = translatedInto(session.document, say.language);
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${programmeName}, ${cohortName}`}
      title={say('thanks.title')}
      forget={forget}
    >
      <Progress
        label={say('thanks.form', { title: document.title })}
        words={came ? howMuch(say, came) : ''}
        value={1}
        max={1}
      />
      <div className="mt-6 space-y-4">
        {again && <Notice>{say('thanks.again')}</Notice>}
        <p>
          {say(`thanks.${stage.promise}`)}{' '}
          <a href={addresses.howKept({ language: say.asked })}>{say('thanks.how')}</a>
        </p>
        <p>{say('thanks.what')}</p>
        <p>{nextOn ? say('thanks.nextOn', { date: say.date(nextOn) }) : say('thanks.noNext')}</p>
        {children}
      </div>
      <TypedText {...{ say, document }} leftOver={forget} />
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}

const howMuch = (say: Say, { answered, asked }: HowMuch): string =>
  say('thanks.came', { n: asked, answered: say.number(answered) });
