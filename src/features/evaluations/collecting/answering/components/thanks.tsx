import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import type { PromiseKind } from '../../../model';

type Props = {
  say: Say;
  promise: PromiseKind;
  again: boolean;
  /** When the person is asked next, if anything is planned. */
  nextOn: Date | null;
  /** What a device of the person's own kept until now, and may drop, by its name. */
  forget?: string;
  children?: ReactNode;
};

/** What is said once the answers are in: that they are, and what happens next. */
export function Thanks({ say, promise, again, nextOn, forget, children }: Props) {
  return (
    <Page size="participant" width="narrow" title={say('thanks.title')} forget={forget}>
      {again && <Notice>{say('thanks.again')}</Notice>}
      <p>
        {say(`thanks.${promise}`)}{' '}
        <a href={addresses.howKept({ language: say.asked })}>{say('thanks.how')}</a>
      </p>
      <p className="mt-4">{say('thanks.what')}</p>
      <p className="mt-4">
        {nextOn ? say('thanks.nextOn', { date: say.date(nextOn) }) : say('thanks.noNext')}
      </p>
      {children}
    </Page>
  );
}
