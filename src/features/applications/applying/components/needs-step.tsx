import { StepButtons } from '@/features/forms/answering/components/form-steps';
import { formId } from '@/features/forms/answering/components/languages';
import { NeedsFields } from '@/features/needs/applied/components/needs-fields';
import { Hidden } from '@/ui/hidden';
import { PostForm } from '@/ui/post-form';
import type { StepProps } from './apply-page';

/** What would help them take part. It is kept apart from the application: whoever scores never sees it. */
export function NeedsStep({ say, action, state, language, back, before }: StepProps) {
  return (
    <PostForm {...{ say, action, state }} id={formId}>
      <Hidden name="part" value="needs" />
      {language && <Hidden name="language" value={language} />}
      <p className="mb-6">{say('need.apart')}</p>
      <NeedsFields say={say} before={before} />
      <StepButtons say={say} back={back} saves={false} />
    </PostForm>
  );
}
