import { addresses } from '@/addresses';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import type { Say } from '@/languages/say';
import { asText, type FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import { YouFields } from '../../applying/components/you-fields';
import type { Course } from '../../recruiting/model';

type Props = {
  say: Say;
  course: Course;
  state: FormState;
  /** Made with the page: sent twice, it begins one. */
  formKey: string;
};

/** The first step: who somebody is. Nothing is kept before it is sent. */
export function BeginForm({ say, course: { slug, cohortName, contact }, state, formKey }: Props) {
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={cohortName}
      title={say('apply.you')}
      lead={say('apply.begin.lead')}
    >
      <PostForm
        say={say}
        action={addresses.apply(slug).begin()}
        state={state}
        values={{ contactBy: 'email' }}
      >
        {/* Not the last one's, where a browser fills in a page again. */}
        <input type="hidden" name="key" autoComplete="off" value={asText(state.values.key) || formKey} />
        {say.asked && <Hidden name="language" value={say.asked} />}
        <YouFields say={say} />
        <SubmitButton pending={say('on.saving')}>{say('on.continue')}</SubmitButton>
      </PostForm>
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}
