import type { ReactNode } from 'react';
import type { FormDocument } from '@/features/forms/model';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { Progress } from '@/ui/progress';
import type { PromiseKind } from '../../../model';
import type { Part } from '../model';
import { PromiseNotice } from './form-steps';
import { Languages } from './languages';

type Props = {
  say: Say;
  /** In the language that is read. */
  document: FormDocument;
  language?: string;
  shown: Part;
  promise: PromiseKind;
  /** The form, and what is said above it. */
  children: ReactNode;
};

/** What stands around each part of a form: what it is, in which language, how far one is, and what is promised. */
export function PartPage({ say, document, language, shown, promise, children }: Props) {
  const { page, place, of, next } = shown;
  const lead = page.looksBack ? say('back.lead') : page.lead;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={say('form.about', { title: document.title, n: document.minutes })}
      title={page.looksBack ? say('back.title') : page.title}
      lead={lead && <Words>{lead}</Words>}
    >
      <Languages {...{ say, document, language }} enter={next === null ? 'send' : 'continue'} />
      <Progress
        label={say('part.of', { place, of })}
        words={place > 1 && place === of ? say('part.last') : ''}
        value={place}
        max={of}
        bare={of === 1}
      />
      <PromiseNotice say={say} promise={promise} />
      {children}
    </Page>
  );
}
