import type { Say } from '@/languages/say';
import { Notice } from '@/ui/notice';
import type { PromiseKind } from '../../../model';

type Props = {
  say: Say;
  promise: PromiseKind;
  /** Once sent, they can answer again. */
  again: boolean;
};

/** What can't be undone once a form is sent, or that it can. */
export function BeforeSending({ say, promise, again }: Props) {
  if (promise === 'unlinkable')
    return (
      <Notice tone="warning" toneSaid={say('notice.warning')}>
        {say('check.forGood')}
      </Notice>
    );
  return again ? <p className="mb-4">{say('check.again')}</p> : null;
}
