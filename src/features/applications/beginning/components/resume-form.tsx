import { addresses } from '@/addresses';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import type { Say } from '@/languages/say';
import { TextField } from '@/ui/field';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import type { Course } from '../../recruiting/model';

type Props = { say: Say; course: Course; state: FormState };

/** The way back to an application: by its code, or by mail. Nobody is told whether an address is known. */
export function ResumeForm({ say, course: { slug, cohortName, contact }, state }: Props) {
  return (
    <Page size="participant" width="narrow" eyebrow={cohortName} title={say('apply.resume')}>
      <PostForm say={say} action={addresses.apply(slug).resume()} state={state}>
        {say.asked && <Hidden name="language" value={say.asked} />}
        <TextField
          name="code"
          label={say('apply.resume.code')}
          hint={say('code.card.hint')}
          width="medium"
          autoComplete="off"
          large
        />
        <TextField
          name="email"
          label={say('apply.resume.email')}
          hint={say('apply.resume.email.hint')}
          kind="email"
          autoComplete="email"
          large
        />
        <SubmitButton pending={say('on.looking')}>{say('on.continue')}</SubmitButton>
      </PostForm>
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}
