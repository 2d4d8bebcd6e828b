import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';

type Props = { say: Say; link: string; quiet: boolean; state: FormState };

/** Lets the holder of a link say that they don't want to be written to about forms, or do again. */
export function StopMail({ say, link, quiet, state }: Props) {
  return (
    <Page
      size="participant"
      width="narrow"
      title={say(quiet ? 'stopped.title' : 'stop.title')}
      lead={say(quiet ? 'stopped.lead' : 'stop.lead')}
    >
      <PostForm say={say} action={addresses.answer(link).stop()} state={state}>
        {say.asked && <Hidden name="language" value={say.asked} />}
        <Hidden name="quiet" value={quiet ? 'no' : 'yes'} />
        <SubmitButton pending={say('on.saving')}>{say(quiet ? 'stopped.do' : 'stop.do')}</SubmitButton>
      </PostForm>
      <p className="mt-6">
        <a href={addresses.answer(link).form({ language: say.asked })}>{say('stop.open')}</a>
      </p>
    </Page>
  );
}
