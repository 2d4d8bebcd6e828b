import type { Say } from '@/languages/say';
import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { writtenCode } from '@/writing/codes';
import type { OwnStep } from '../model';
import { experienceSaid, livedSaid } from '../said';
import { YouFields } from './you-fields';

type Props = {
  say: Say;
  step: OwnStep;
  /** What they give the person they come with. */
  pairCode: string;
  paired: boolean;
};

/** The fields of a step that is no form's. */
export function OwnFields({ say, step, pairCode, paired }: Props) {
  switch (step) {
    case 'you':
      return <YouFields say={say} />;
    case 'work':
      return <WorkFields say={say} />;
    case 'with':
      return <WithFields {...{ say, pairCode, paired }} />;
  }
}

function WorkFields({ say }: { say: Say }) {
  return (
    <>
      <TextArea name="roles" label={say('apply.roles')} hint={say('apply.roles.hint')} rows={3} large />
      <Radios name="experience" label={say('apply.experience')} large options={experienceSaid(say)} />
      <Radios name="livedAs" label={say('apply.lived')} large options={livedSaid(say)} />
      <TextField
        name="organisation"
        label={say('apply.organisation')}
        hint={say('apply.empty')}
        autoComplete="organization"
        large
      />
      <TextField
        name="area"
        label={say('apply.area')}
        hint={say('apply.area.hint')}
        autoComplete="off"
        large
      />
    </>
  );
}

function WithFields({ say, pairCode, paired }: Omit<Props, 'step'>) {
  return (
    <>
      <TextField
        name="helpedBy"
        label={say('apply.helped')}
        hint={say('apply.empty')}
        autoComplete="off"
        large
      />
      <section aria-labelledby="pair" className="border-t border-line pt-6">
        <h2 id="pair" className="text-h3">
          {say('apply.pair')}
        </h2>
        {paired ? (
          <>
            <p className="my-4">{say('apply.paired')}</p>
            <SubmitButton variant="quiet" name="intent" value="part" pending={say('on.saving')}>
              {say('apply.part')}
            </SubmitButton>
          </>
        ) : (
          <>
            <p className="mt-2 mb-4">{say('apply.pair.how')}</p>
            <Notice title={say('apply.pair.give')}>
              <span className="text-h2 font-semibold tracking-widest">{writtenCode(pairCode)}</span>
            </Notice>
            <TextField
              name="pairCode"
              label={say('apply.pair.code')}
              hint={say('apply.empty')}
              width="medium"
              autoComplete="off"
              large
            />
          </>
        )}
      </section>
    </>
  );
}
