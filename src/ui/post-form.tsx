import type { ReactNode } from 'react';
import type { Say } from '@/languages/say';
import { FormInside } from './form-inside';
import { type FormState, shownValues } from './form-state';
import { formWordsIn } from './said';

type Props = {
  /** The language of the page. */
  say: Say;
  /** The address that it is sent to. */
  action: string;
  /** What came of it, where this page answers a form that was sent. */
  state: FormState;
  /** What the fields show before anything was sent, by name. */
  values?: FormState['values'];
  /** For buttons that stand outside of it. */
  id?: string;
  children: ReactNode;
  [data: `data-${string}`]: string | undefined;
};

const none: FormState['values'] = {};

/** A form that is sent by post and answered with a page, where no React runs in the browser; the fields are those of an ActionForm. */
export function PostForm({ say, action, state, values = none, children, ...look }: Props) {
  return (
    <form method="post" action={action} noValidate {...look}>
      <FormInside state={state} values={shownValues(state, values)} words={formWordsIn(say)}>
        {children}
      </FormInside>
    </form>
  );
}
