import { addresses } from '@/addresses';
import { Checkboxes } from '@/ui/choices';
import { TextField } from '@/ui/field';
import type { FormState } from '@/ui/form-state';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import { TypedBefore } from './typed-before';

/** Asks for the code on the table's card. */
export function EnterCode({ code, state }: { code?: string; state: FormState }) {
  return (
    <Page
      size="participant"
      width="narrow"
      title="Answer at your table"
      lead="For people in the room who have a card on their table."
    >
      <PostForm action={addresses.atTable.code} state={state} values={code ? { code } : {}}>
        <TypedBefore values={state.values} />
        <TextField
          name="code"
          label="The code on your card"
          hint="Eight letters and figures, such as H7KQ 2MXP. Capitals don’t matter."
          width="medium"
          large
          autoComplete="off"
        />
        <TextField
          name="dayCode"
          label="The code of the day"
          hint="Four figures, if somebody in the room told you: then the list shows whole names. You can leave it empty."
          width="short"
          autoComplete="off"
          kind="code"
        />
        <Checkboxes
          name="shared"
          label="This device"
          options={[
            {
              value: 'yes',
              label: 'It goes round the table',
              hint: 'After each person it forgets who answered, and asks for the next name.',
            },
          ]}
        />
        <div className="mt-6">
          <SubmitButton pending="Looking…">Continue</SubmitButton>
        </div>
      </PostForm>
    </Page>
  );
}
