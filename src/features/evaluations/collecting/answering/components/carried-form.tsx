import type { ReactNode } from 'react';
import type { AnswerAddress } from '@/addresses';
import { isOfTheForm } from '@/answer/agreed/inputs';
import { allAsks, readAnswers } from '@/features/forms/answers';
import type { Say } from '@/languages/say';
import type { FormDocument } from '@/features/forms/model';
import { translatedInto } from '@/features/forms/translating';
import { asList, asText, type FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { asksAt, type Step, stepIn, stepToShow } from '@/features/forms/answering/model';
import { BeforeSending } from './before-sending';
import { promisedBy } from './promise';
import { StepForm } from '@/features/forms/answering/components/step-form';
import { StepPage } from '@/features/forms/answering/components/step-page';

type Props = {
  say: Say;
  document: FormDocument;
  /** The step to begin with. */
  part: Step;
  action: AnswerAddress;
  state: FormState;
  /** The language that is read. */
  language?: string;
  who?: string;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
  /** Said above the form. */
  above: ReactNode;
  contact: string | null;
};

/**
 * A form whose parts travel with each other: what was typed on other parts stands in hidden inputs, so that nothing of
 * it is kept anywhere but in this page, and on this device, before it is sent.
 */
export function CarriedForm(props: Props) {
  const { say, document, part, action, state, language, who, keepAs, above, contact } = props;
  const { values, errors } = state;
  const said = translatedInto(document, language);
  const form = { document: said, answers: readAnswers(allAsks(said), values).answers };
  const wanted = asText(values.part);
  const step = stepToShow(form, wanted ? stepIn(wanted) : part, errors);
  const checking = asText(values.checking) === 'yes';
  const promise = 'unlinkable';
  return (
    <StepPage {...{ say, form, language, step, contact }} promised={promisedBy(say, promise)}>
      {above}
      <StepForm
        {...{ say, form, step, action, state, language, checking, who, keepAs }}
        saves={false}
        said={say('saved.inPageOnly')}
        before={<BeforeSending {...{ say, promise }} again={false} />}
      >
        <Elsewhere values={values} here={asksAt(form, step).map(({ key }) => key)} />
      </StepForm>
    </StepPage>
  );
}

/** What was typed on the other parts. */
function Elsewhere({ values, here }: { values: FormState['values']; here: readonly string[] }) {
  const isHere = (name: string) => here.some((key) => name === key || name.startsWith(`${key}.`));
  return Object.entries(values)
    .filter(([name]) => !isOfTheForm(name) && !isHere(name))
    .flatMap(([name, value]) =>
      asList(value).map((one, index) => <Hidden key={`${name}/${index}`} name={name} value={one} />),
    );
}
