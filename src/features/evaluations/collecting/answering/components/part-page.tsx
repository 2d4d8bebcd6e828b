import type { ReactNode } from 'react';
import type { FormDocument } from '@/features/forms/model';
import { Page } from '@/ui/page';
import { Progress } from '@/ui/progress';
import { counted } from '@/writing/words';
import type { PromiseKind } from '../../../model';
import type { Part } from '../model';
import { PromiseNotice } from './form-steps';
import { Languages } from './languages';

type Props = {
  /** In the language that is read. */
  document: FormDocument;
  language?: string;
  shown: Part;
  promise: PromiseKind;
  /** The form, and what is said above it. */
  children: ReactNode;
};

/** What stands around each part of a form: what it is, in which language, how far one is, and what is promised. */
export function PartPage({ document, language, shown, promise, children }: Props) {
  const { page, place, of, next } = shown;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${document.title} · about ${counted(document.minutes, 'minute', 'minutes')}`}
      title={page.title}
      lead={page.lead}
    >
      <Languages document={document} language={language} enter={next === null ? 'send' : 'continue'} />
      <Progress
        label={`Part ${place} of ${of}`}
        words={place > 1 && place === of ? 'nearly done' : ''}
        value={place}
        max={of}
        bare={of === 1}
      />
      <PromiseNotice promise={promise} />
      {children}
    </Page>
  );
}
