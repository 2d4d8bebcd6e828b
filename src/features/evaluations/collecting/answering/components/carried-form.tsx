'use client';

import { type ReactNode, useActionState, useMemo, useSyncExternalStore } from 'react';
import { allAsks, readAnswers } from '@/features/forms/answers';
import { Questions } from '@/features/forms/drawing/components/questions';
import type { FormDocument } from '@/features/forms/model';
import { inLanguage } from '@/features/forms/translating';
import { StateForm } from '@/ui/form';
import { asList, asText, type FormState, shownValues, untouched } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { partOf, partToShow } from '../model';
import { rememberTyped, typedBefore, typedValues } from './device';
import { StepButtons } from './form-steps';
import { formId } from './languages';
import { PartPage } from './part-page';

type Props = {
  document: FormDocument;
  /** The part to begin with. */
  part: number;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  link?: string;
  /** The language to begin with. */
  language?: string;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
  /** Said above the form. */
  above: ReactNode;
};

/**
 * A form whose parts travel with each other: what was typed on other parts stands in hidden inputs, so that nothing of
 * it is kept anywhere but in this page, and on this device, before it is sent. Works without JavaScript.
 */
export function CarriedForm({ document, part, action, link, language: first, keepAs, above }: Props) {
  const [state, send] = useActionState(action, untouched);
  const kept = useTypedBefore(keepAs);
  const values = useMemo(() => shownValues(state, typedValues(kept)), [state, kept]);
  const language = asText(values.language) || first;
  const said = useMemo(() => inLanguage(document, language), [document, language]);
  const shown = useMemo(() => {
    const { answers } = readAnswers(allAsks(said), values);
    const wanted = Number(asText(values.part)) || part;
    return partOf({ document: said, answers }, partToShow({ document: said, answers }, wanted, state.errors));
  }, [said, values, part, state.errors]);
  const { page } = shown;
  return (
    <PartPage document={said} language={language} shown={shown} promise="unlinkable">
      {above}
      <StateForm
        id={formId}
        state={state}
        values={values}
        send={send}
        onInput={(event) => rememberTyped(event.currentTarget, keepAs)}
      >
        <Hidden name="part" value={String(page.number)} />
        {link && <Hidden name="link" value={link} />}
        {language && <Hidden name="language" value={language} />}
        <Elsewhere values={values} here={page.asks.map(({ key }) => key)} />
        {/* A part of its own, with what was typed in it; and again once the device has said what it kept. */}
        <div key={`${page.number}/${kept === ''}`} lang={language} dir="auto">
          <Questions asks={page.asks} />
        </div>
        <p className="no-print min-h-7 text-small text-soft">
          {`What you type stays ${keepAs ? 'on this device' : 'in this page'} until you send it.`}
        </p>
        <StepButtons shown={shown} saves={false} />
      </StateForm>
    </PartPage>
  );
}

const unchanging = () => () => undefined;

/** What this device had kept when the page was opened; nothing while the server draws it. */
const useTypedBefore = (keepAs: string | null): string =>
  useSyncExternalStore(
    unchanging,
    () => typedBefore(keepAs),
    () => '',
  );

const ofTheForm = new Set(['part', 'link', 'language', 'speak', 'intent', 'change']);

/** What was typed on the other parts. */
function Elsewhere({ values, here }: { values: FormState['values']; here: readonly string[] }) {
  const isHere = (name: string) => here.some((key) => name === key || name.startsWith(`${key}.`));
  return Object.entries(values)
    .filter(([name]) => !ofTheForm.has(name) && !isHere(name))
    .flatMap(([name, value]) =>
      asList(value).map((one, index) => <Hidden key={`${name}/${index}`} name={name} value={one} />),
    );
}
