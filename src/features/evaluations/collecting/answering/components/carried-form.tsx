import type { ReactNode } from 'react';
import type { AnswerAddress } from '@/addresses';
import { allAsks, readAnswers } from '@/features/forms/answers';
import type { Say } from '@/languages/say';
import type { FormDocument } from '@/features/forms/model';
import { inLanguage } from '@/features/forms/translating';
import { asList, asText, type FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { partOf, partToShow } from '../model';
import { PartForm } from './part-form';
import { PartPage } from './part-page';

type Props = {
  say: Say;
  document: FormDocument;
  /** The part to begin with. */
  part: number;
  action: AnswerAddress;
  state: FormState;
  /** The language that is read. */
  language?: string;
  who?: string;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
  /** Said above the form. */
  above: ReactNode;
};

/**
 * A form whose parts travel with each other: what was typed on other parts stands in hidden inputs, so that nothing of
 * it is kept anywhere but in this page, and on this device, before it is sent.
 */
export function CarriedForm(props: Props) {
  const { say, document, part, action, state, language, who, keepAs, above } = props;
  const { values, errors } = state;
  const said = inLanguage(document, language);
  const { answers } = readAnswers(allAsks(said), values);
  const wanted = Number(asText(values.part)) || part;
  const known = { document: said, answers };
  const shown = partOf(known, partToShow(known, wanted, errors));
  return (
    <PartPage {...{ say, language, shown }} document={said} promise="unlinkable">
      {above}
      <PartForm
        {...{ say, shown, action, state, language, who, keepAs }}
        saves={false}
        said={say(keepAs ? 'saved.onDevice' : 'saved.inPage')}
      >
        <Elsewhere values={values} here={shown.page.asks.map(({ key }) => key)} />
      </PartForm>
    </PartPage>
  );
}

const ofTheForm = new Set(['part', 'link', 'language', 'speak', 'intent', 'change']);

/** What was typed on the other parts. */
function Elsewhere({ values, here }: { values: FormState['values']; here: readonly string[] }) {
  const isHere = (name: string) => here.some((key) => name === key || name.startsWith(`${key}.`));
  return Object.entries(values)
    .filter(([name]) => !ofTheForm.has(name) && !name.startsWith('_') && !isHere(name))
    .flatMap(([name, value]) =>
      asList(value).map((one, index) => <Hidden key={`${name}/${index}`} name={name} value={one} />),
    );
}
