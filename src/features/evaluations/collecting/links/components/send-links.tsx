'use client';

import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { FormContext } from '@/ui/form-context';
import { asList, asText } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { plural } from '@/writing/words';
import { linksInWords } from '../model';

/** The rows to choose from with their button; then, in their place, who would be written to, and the button that does it. */
export function SendLinks({ children }: { children: ReactNode }) {
  const { values } = useContext(FormContext);
  const without = asList(values.without);
  if (asText(values.decidedAt) !== '') return <AskFirst without={without} />;
  return (
    <>
      {without.length > 0 && <Without people={without} />}
      {children}
    </>
  );
}

function AskFirst({ without }: { without: readonly string[] }) {
  const { values } = useContext(FormContext);
  const to = asList(values.to);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title =
    to.length === 0 ? 'None of them can be sent a link' : `Send ${linksInWords(to.length)} by email?`;
  return (
    <section aria-label={title} className="max-w-3xl">
      <h3 ref={heading} tabIndex={-1} className="mb-2">
        {title}
      </h3>
      {to.length > 0 && (
        <>
          <p className="mb-3">
            {plural(
              to.length,
              'This person gets a message with a link of their own. It can’t be called back.',
              'Each of these people gets a message with a link of their own. It can’t be called back.',
            )}
          </p>
          <ul className="mb-6 gap-x-10 sm:columns-2">
            {to.map((person) => (
              <li key={person}>{person}</li>
            ))}
          </ul>
        </>
      )}
      {without.length > 0 && <Without people={without} />}
      {asList(values.people).map((id) => (
        <Hidden key={id} name="people" value={id} />
      ))}
      <Hidden name="decidedAt" value={asText(values.decidedAt)} />
      <div className="flex flex-wrap gap-4">
        {to.length > 0 && (
          <SubmitButton
            name="step"
            value="send"
            pending="Sending…"
          >{`Send ${linksInWords(to.length)}`}</SubmitButton>
        )}
        <SubmitButton variant="quiet" name="step" value="back">
          Choose again
        </SubmitButton>
      </div>
    </section>
  );
}

function Without({ people }: { people: readonly string[] }) {
  return (
    <div className="mb-6">
      <h3 className="mb-1">Not written to</h3>
      <ul>
        {people.map((person) => (
          <li key={person}>{person}</li>
        ))}
      </ul>
    </div>
  );
}
