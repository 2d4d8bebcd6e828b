import { asTyped } from '@/features/forms/model';
import { writtenTime } from '@/ui/dates';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { SubmitButton } from '@/ui/submit-button';
import { promiseWords } from '../../model';
import { partOf, type Sitting } from '../model';
import { Autosave } from './autosave';
import { Questions } from './questions';

type Props = {
  sitting: Sitting;
  part: number;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** The personal link, when that is how the person came. */
  link?: string;
};

/** One part of a form: what is promised, its questions, and the way on. */
export function AnswerForm({ sitting, part, action, link }: Props) {
  const { document, answers, savedAt, stage } = sitting;
  const { number, last, section } = partOf(document, part);
  const count = document.sections.length;
  const promise = promiseWords[stage.promise];
  return (
    <Page size="participant" width="narrow" eyebrow={`${document.title} · about ${document.minutes} minutes`} title={section.title} lead={section.lead}>
      <Progress label={`Part ${number} of ${count}`} words={number === 1 ? '' : 'nearly done'} value={number} max={count} bare={count === 1} />
      <div className="mt-6">
        <Notice title={promise.title}>
          {promise.text} <a href="/how-answers-are-kept">How this works</a>
        </Notice>
      </div>
      <ActionForm key={number} action={action} values={asTyped(answers)}>
        <Hidden name="part" value={String(number)} />
        {link && <Hidden name="link" value={link} />}
        <Questions questions={section.questions} />
        <Autosave save={action} saved={savedAt && `Saved at ${writtenTime(savedAt)}. You can stop and come back with the same link.`} />
        <div className="mt-4 flex flex-wrap gap-4">
          <SubmitButton name="intent" value={last ? 'send' : 'continue'} pending={last ? 'Sending…' : 'Saving…'}>
            {last ? 'Send my answers' : 'Continue'}
          </SubmitButton>
          {number > 1 && (
            <SubmitButton variant="quiet" name="intent" value="back" pending="Saving…">
              Back
            </SubmitButton>
          )}
          <SubmitButton variant="quiet" name="intent" value="keep" pending="Saving…">
            Save for later
          </SubmitButton>
        </div>
      </ActionForm>
    </Page>
  );
}
