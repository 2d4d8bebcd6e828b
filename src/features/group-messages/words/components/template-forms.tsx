import type { Words } from '@/features/messages/templates/model';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import {
  changeWords,
  changeWordsForAll,
  sendWordsTest,
  takeWordsBack,
  takeWordsBackForAll,
} from '../actions';
import type { Template } from '../model';
import { FieldList } from './field-list';

type Props = { programme: string; template: Template };

function Named({ programme, template: { kind, language, version } }: Props) {
  return (
    <>
      <Hidden name="programme" value={programme} />
      <Hidden name="kind" value={kind} />
      <Hidden name="language" value={language} />
      <Hidden name="version" value={String(version)} />
    </>
  );
}

/** The words, to be changed, with what can be filled in. */
export function ChangeWords({ words, ...props }: Props & { words: Words }) {
  const { fields, everywhere } = props.template;
  return (
    <ActionForm
      action={everywhere ? changeWordsForAll : changeWords}
      idPrefix="words-"
      values={{ subject: words.subject, text: words.text }}
    >
      <Named {...props} />
      <FormDetails summary="Change the words">
        <FieldList fields={fields} />
        <TextField name="subject" label="Subject" />
        <TextArea name="text" label="What it says" rows={14} limit={5_000} />
        <SubmitButton pending="Saving…">Save</SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

/** Sends it to oneself. */
export function SendTest(props: Props) {
  return (
    <ActionForm action={sendWordsTest} idPrefix="test-">
      <Named {...props} />
      <SubmitButton variant="quiet" pending="Sending…">
        Send it to me as a test
      </SubmitButton>
    </ActionForm>
  );
}

/** Lets Roundtable's words stand again. */
export function TakeBack(props: Props) {
  return (
    <ActionForm action={props.template.everywhere ? takeWordsBackForAll : takeWordsBack} idPrefix="back-">
      <Named {...props} />
      <SubmitButton variant="quiet" pending="Taking back…">
        Take Roundtable’s own words again
      </SubmitButton>
    </ActionForm>
  );
}
