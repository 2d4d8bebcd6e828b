import type { ReactNode } from 'react';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import type { PromiseKind } from '../model';
import { promiseIn } from '../promises';

/** What each of the three promises comes to, what is kept meanwhile, and who sees the results. */
export function HowAnswersAreKept({ say }: { say: Say }) {
  return (
    <Page size="participant" width="narrow" title={say('kept.title')} lead={say('kept.lead')}>
      <div className="prose">
        <Promised say={say} promise="unlinkable" />
        <p>{say('kept.box')}</p>
        <p>{say('kept.box.opened')}</p>
        <WhatWeCannotPromise say={say} />
        <Promised say={say} promise="linked" />
        <p>{say('kept.linked')}</p>
        <Promised say={say} promise="named" />
        <p>{say('kept.named')}</p>
        <Told title={say('kept.writing.title')}>{say('kept.writing')}</Told>
        <Told title={say('kept.link.title')}>{say('kept.link')}</Told>
        <Told title={say('kept.results.title')}>{say('kept.results')}</Told>
      </div>
    </Page>
  );
}

/** A promise as it stands at the top of a form. */
const Promised = ({ say, promise }: { say: Say; promise: PromiseKind }) => (
  <h2>{say('quoted', { words: promiseIn(say, promise).title })}</h2>
);

function WhatWeCannotPromise({ say }: { say: Say }) {
  return (
    <>
      <p>{say('kept.limits')}</p>
      <ul>
        <li>{say('kept.limits.copy')}</li>
        <li>{say('kept.limits.before')}</li>
        <li>{say('kept.limits.after')}</li>
        <li>{say('kept.limits.seven')}</li>
        <li>{say('kept.limits.words')}</li>
      </ul>
    </>
  );
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <p>{children}</p>
    </>
  );
}
