import type { ReactNode } from 'react';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { counted } from '@/writing/words';
import type { PromiseKind } from '../../../model';
import { type FormSession, partOf, progressOf, type Step } from '../model';
import { Languages } from './languages';
import { NeedHelp } from './need-help';
import { PromiseLine, PromiseNotice } from './promise';

type Props = {
  /** In the language that is read. */
  form: Pick<FormSession, 'document' | 'answers'>;
  language?: string;
  step: Step;
  promise: PromiseKind;
  contact: string | null;
  /** The form, and what is said above it. */
  children: ReactNode;
};

/** What stands around each step of a form: what it is, in which language, how far one is, and what is promised. */
export function StepPage({ form, language, step, promise, contact, children }: Props) {
  const { title, minutes } = form.document;
  const part = step === 'check' ? null : partOf(form, step);
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${title} · about ${counted(minutes, 'minute', 'minutes')}`}
      title={part ? part.page.title : checkTitle}
      lead={part?.page.lead}
    >
      <Languages document={form.document} language={language} enter={part ? 'continue' : null} />
      <HowFar
        form={form}
        label={part ? `Part ${part.place} of ${part.of}` : lastStep}
        bare={part?.of === 1}
      />
      {part?.place === 1 ? <PromiseNotice promise={promise} /> : <PromiseLine promise={promise} />}
      {children}
      <NeedHelp contact={contact} />
    </Page>
  );
}

const checkTitle = 'Check your answers';
const lastStep = 'Last step: check and send';

/** Begins at nothing, and is full only once the form is sent: that is one step more than the questions. */
function HowFar({ form, label, bare }: Pick<Props, 'form'> & { label: string; bare: boolean }) {
  const { answered, asked } = progressOf(form);
  return <Progress label={label} words="" value={answered} max={asked + 1} bare={bare} />;
}
