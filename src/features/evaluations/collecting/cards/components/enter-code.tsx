import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import { Checkboxes } from '@/ui/choices';
import { TextField } from '@/ui/field';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { SubmitButton } from '@/ui/submit-button';
import { TypedBefore } from './typed-before';

type Props = {
  say: Say;
  code?: string;
  state: FormState;
};

/** Asks for the code on the table's card. */
export function EnterCode({ say, code, state }: Props) {
  return (
    <Page size="participant" width="narrow" title={say('code.title')} lead={say('code.lead')}>
      <PostForm say={say} action={addresses.atTable.code()} state={state} values={code ? { code } : {}}>
        <TypedBefore say={say} values={state.values} />
        {say.asked && <Hidden name="language" value={say.asked} />}
        <TextField
          name="code"
          label={say('code.card')}
          hint={say('code.card.hint')}
          width="medium"
          large
          autoComplete="off"
        />
        <TextField
          name="dayCode"
          label={say('code.day')}
          hint={say('code.day.hint')}
          width="short"
          autoComplete="off"
          kind="code"
        />
        <Checkboxes
          name="shared"
          label={say('device.title')}
          options={[
            {
              value: 'yes',
              label: say('device.round'),
              hint: say('device.round.hint'),
            },
          ]}
        />
        <div className="mt-6">
          <SubmitButton pending={say('on.looking')}>{say('on.continue')}</SubmitButton>
        </div>
      </PostForm>
    </Page>
  );
}
