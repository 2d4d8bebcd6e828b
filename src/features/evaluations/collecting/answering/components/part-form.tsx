import type { ReactNode } from 'react';
import type { AnswerAddress } from '@/addresses';
import { Questions } from '@/features/forms/drawing/components/questions';
import type { Say } from '@/languages/say';
import { Hidden } from '@/ui/hidden';
import { asText, type FormState, untouched } from '@/ui/form-state';
import { PostForm } from '@/ui/post-form';
import type { Part } from '../model';
import { StepButtons } from './form-steps';
import { formId } from './languages';
import { SaveLine } from './save-line';

type Props = {
  say: Say;
  shown: Part;
  action: AnswerAddress;
  state: FormState;
  /** What the questions show before anything was sent. */
  values?: FormState['values'];
  language?: string;
  /** What is typed is kept by the server on the way. */
  saves: boolean;
  /** Whose form it is, where somebody else may be chosen on the device. */
  who?: string;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
  /** What is known to be kept already, in words. */
  said: string | null;
  /** What travels along unseen. */
  children?: ReactNode;
};

/** The questions of one part, whether what is typed is kept, and the ways on. What the script of these pages goes by stands on its form. */
export function PartForm(props: Props) {
  const { say, shown, action, state, values, language, saves, who, keepAs, said, children } = props;
  return (
    <PostForm
      say={say}
      id={formId}
      action={action}
      state={state}
      values={values}
      data-answers=""
      data-undecided={asText(state.values._undecided) || undefined}
      data-carried={state === untouched ? undefined : ''}
      data-saves={saves ? 'yes' : 'no'}
      data-keep-as={keepAs ?? ''}
    >
      <Hidden name="part" value={String(shown.page.number)} />
      {language && <Hidden name="language" value={language} />}
      {who && <Hidden name="_who" value={who} />}
      {children}
      <InLanguage {...{ say, language }}>
        <Questions say={say} asks={shown.page.asks} />
      </InLanguage>
      <SaveLine say={say} said={said} ownDevice={keepAs !== null} />
      <StepButtons say={say} shown={shown} saves={saves} />
    </PostForm>
  );
}

/** The form’s words in a language that the page around them doesn’t speak. */
function InLanguage({ say, language, children }: { say: Say; language?: string; children: ReactNode }) {
  if (!language || language === say.language) return children;
  return (
    <div lang={language} dir="auto">
      {children}
    </div>
  );
}
