import type { ReactNode } from 'react';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { Words } from '@/ui/words';
import { languagesOf } from '../../translating';
import { partOf, progressOf, type SoFar, type Step } from '../model';
import { headOf } from './block-head';
import { Languages } from './languages';
import { NeedHelp } from './need-help';

type Props = {
  say: Say;
  /** In the language that is read. */
  form: SoFar;
  language?: string;
  step: Step;
  /** What is promised to whoever answers: in full where they begin, and in a line after that. */
  promised: { first: ReactNode; later: ReactNode };
  contact: string | null;
  /** The form, and what is said above it. */
  children: ReactNode;
};

/** What stands around each step of a form: what it is, in which language, how far one is, and what is promised. */
export function StepPage({ say, form, language, step, promised, contact, children }: Props) {
  const { document } = form;
  const part = step === 'check' ? null : partOf(form, step);
  const { title, lead } = part ? headOf(say, part.page) : { title: say('check.title') };
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={say('form.about', { title: document.title, n: document.minutes })}
      title={title}
      lead={lead && <Words>{lead}</Words>}
    >
      <Languages {...{ say, language }} languages={languagesOf(document)} enter={part ? 'continue' : null} />
      <HowFar
        form={form}
        label={part ? say('part.of', { place: part.place, of: part.of }) : say('check.step')}
        bare={part?.of === 1}
      />
      {part?.place === 1 ? promised.first : promised.later}
      {children}
      <NeedHelp say={say} contact={contact} />
    </Page>
  );
}

/** Begins at nothing, and is full only once the form is sent: that is one step more than the questions. */
function HowFar({ form, label, bare }: Pick<Props, 'form'> & { label: string; bare: boolean }) {
  const { answered, asked } = progressOf(form);
  return <Progress label={label} words="" value={answered} max={asked + 1} bare={bare} />;
}
