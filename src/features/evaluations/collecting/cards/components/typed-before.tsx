import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { asText, type FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { drawn } from '@/ui/said';

/** What was typed before this device forgot whose form it was: it travels with the form around it, and nowhere else. */
export function TypedBefore({ say, values }: { say: Say } & Pick<FormState, 'values'>) {
  const typed = asText(values._typed);
  if (typed === '') return null;
  const link = (words: ReactNode[]) => <a href={addresses.atTable.who({ language: say.asked })}>{words}</a>;
  return (
    <>
      <Notice title={say('forgot.title')}>{drawn(say.pieces('forgot.text', { link }))}</Notice>
      <Hidden name="_typed" value={typed} />
    </>
  );
}
