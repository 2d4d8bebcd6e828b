'use client';

import { type ReactNode, useActionState, useMemo, useRef, useSyncExternalStore } from 'react';
import { allAsks, type AnswerProblem, readAnswers } from '@/features/forms/answers';
import { Questions } from '@/features/forms/drawing/components/questions';
import type { FormDocument } from '@/features/forms/model';
import { inLanguage } from '@/features/forms/translating';
import { ErrorSummary } from '@/ui/error-summary';
import { FormContext } from '@/ui/form-context';
import { asList, asText, type FormState, untouched } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { partOf } from '../model';
import { rememberTyped, typedBefore, typedValues } from './device';
import { PromiseNotice, StepButtons } from './form-steps';

type Props = {
  document: FormDocument;
  /** The part to begin with. */
  part: number;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  link?: string;
  language?: string;
  languages: ReactNode;
  /** Under which name what is typed may be kept on this device; null on a device that is shared. */
  keepAs: string | null;
};

/**
 * A form whose parts travel with each other: what was typed on other parts stands in hidden inputs, so that nothing of
 * it is kept anywhere but in this page, and on this device, before it is sent. Works without JavaScript.
 */
export function CarriedForm({ document, part, action, link, language, languages, keepAs }: Props) {
  const [state, send] = useActionState(action, untouched);
  const kept = useSyncExternalStore(
    unchanging,
    () => typedBefore(keepAs),
    () => '',
  );
  const form = useRef<HTMLFormElement>(null);
  const values = useMemo(
    () => (Object.keys(state.values).length > 0 ? state.values : typedValues(kept)),
    [state.values, kept],
  );
  const shown = useMemo(
    () =>
      partOf(
        { document, answers: readAnswers(allAsks(document), values).answers },
        partToShow(document, { part: String(part), ...values }, state.errors),
      ),
    [document, part, values, state.errors],
  );
  const { page, place, of } = shown;
  const said = inLanguage(document, language);
  const wording = partOf(
    { document: said, answers: readAnswers(allAsks(said), values).answers },
    page.number,
  ).page;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${said.title} · about ${said.minutes} ${said.minutes === 1 ? 'minute' : 'minutes'}`}
      title={wording.title}
      lead={wording.lead}
    >
      {languages}
      <Progress
        label={`Part ${place} of ${of}`}
        words={place > 1 && place === of ? 'nearly done' : ''}
        value={place}
        max={of}
        bare={of === 1}
      />
      <PromiseNotice promise="unlinkable" />
      <FormContext value={{ values, errors: state.errors, idPrefix: '' }}>
        <form ref={form} action={send} noValidate onInput={() => rememberTyped(form.current, keepAs)}>
          <ErrorSummary errors={state.errors} idPrefix="" />
          <Hidden name="part" value={String(page.number)} />
          {link && <Hidden name="link" value={link} />}
          {language && <Hidden name="language" value={language} />}
          <Elsewhere values={values} here={page.asks.map(({ key }) => key)} />
          {/* A part of its own, with what was typed in it; and again once the device has said what it kept. */}
          <div key={`${page.number}/${kept === ''}`} lang={language} dir="auto">
            <Questions asks={wording.asks} />
          </div>
          <p className="no-print min-h-7 text-small text-soft">
            {keepAs
              ? 'What you type stays on this device until you send it.'
              : 'What you type stays in this page until you send it.'}
          </p>
          <StepButtons shown={shown} saves={false} />
        </form>
      </FormContext>
    </Page>
  );
}

const unchanging = () => () => undefined;

/** The part that the person is on; where sending found fault with another one, that. */
function partToShow(
  document: FormDocument,
  values: FormState['values'],
  errors: readonly AnswerProblem[],
): number {
  const wanted = Number(asText(values.part)) || 1;
  const { answers } = readAnswers(allAsks(document), values);
  const faulty = errors.map(({ field }) => field.replace(/\.text$/, ''));
  const isAt = (number: number) =>
    partOf({ document, answers }, number).page.asks.some(({ key }) => faulty.includes(key));
  if (faulty.length === 0 || isAt(wanted)) return wanted;
  return Array.from({ length: wanted }, (_, index) => index + 1).find(isAt) ?? wanted;
}

const ofTheForm = new Set(['part', 'link', 'language', 'intent', 'change']);

/** What was typed on the other parts. */
function Elsewhere({ values, here }: { values: FormState['values']; here: readonly string[] }) {
  const isHere = (name: string) => here.some((key) => name === key || name.startsWith(`${key}.`));
  return Object.entries(values)
    .filter(([name]) => !ofTheForm.has(name) && !isHere(name))
    .flatMap(([name, value]) =>
      asList(value).map((one, index) => <Hidden key={`${name}/${index}`} name={name} value={one} />),
    );
}
