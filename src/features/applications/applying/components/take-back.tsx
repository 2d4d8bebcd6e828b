import { addresses } from '@/addresses';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import type { ApplicationSession } from '../model';

type Props = { say: Say; session: ApplicationSession; link: string; state: FormState };

/** Takes an application back: one press, which no mail scanner makes. */
export function TakeBack({ say, session, link, state }: Props) {
  const { slug, cohortName, contact } = session;
  const isBack = session.state === 'withdrawn';
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={cohortName}
      title={say(isBack ? 'apply.takenBack' : 'apply.takeBack.title')}
      lead={say(isBack ? 'apply.takenBack.text' : 'apply.takeBack.text')}
    >
      {isBack ? (
        <p>
          <a href={addresses.apply(slug).home({ language: say.asked })}>{cohortName}</a>
        </p>
      ) : (
        <PostForm say={say} action={addresses.apply(slug).takeBack(link)} state={state}>
          {say.asked && <Hidden name="language" value={say.asked} />}
          <SubmitButton pending={say('on.moment')}>{say('apply.takeBack')}</SubmitButton>
        </PostForm>
      )}
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}
