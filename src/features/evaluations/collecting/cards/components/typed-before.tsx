import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { asText, type FormState, untouched } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { PostForm } from '@/ui/post-form';
import { drawn } from '@/ui/said';
import { SubmitButton } from '@/ui/submit-button';

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

/** The way from the names of one table to the code of another, with what was typed. */
export function ToOtherTable({ say, values }: { say: Say } & Pick<FormState, 'values'>) {
  const typed = asText(values._typed);
  if (typed === '') return null;
  return (
    <div className="mt-8">
      <PostForm say={say} action={addresses.atTable.code()} state={untouched}>
        <Hidden name="_typed" value={typed} />
        <Hidden name="code" value="" />
        {say.asked && <Hidden name="language" value={say.asked} />}
        <SubmitButton variant="quiet" pending={say('on.moment')}>
          {say('forgot.table')}
        </SubmitButton>
      </PostForm>
    </div>
  );
}
