import type { FormDocument } from '../../model';
import { labelsIn, typedLines } from '../../drawing/typed-lines';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';

type Props = {
  say: Say;
  /** What was sent. */
  sent?: FormState['values'];
  /** The form, as the page speaks it, where it is known. */
  document?: FormDocument;
  /** Under which name a device of the person's own may have kept something of it, which the script then shows. */
  leftOver?: string;
};

/** What was typed and can't be taken, to be copied, since nobody else has it. */
export function TypedText({ say, sent = {}, document, leftOver }: Props) {
  const typed = typedLines(say, sent, document);
  if (typed === '' && !leftOver) return null;
  return (
    <section
      hidden={typed === ''}
      data-left-over={leftOver}
      data-labels={leftOver && document ? inLines(labelsIn(say, document)) : undefined}
      aria-labelledby="typed"
      className="mt-8"
    >
      <h2 id="typed" className="text-h3">
        {say('typed.title')}
      </h2>
      <p className="mt-2">{say('typed.text')}</p>
      <textarea
        readOnly
        rows={6}
        dir="auto"
        aria-labelledby="typed"
        defaultValue={typed}
        className="control mt-3 max-w-2xl"
      />
      {leftOver && (
        <button type="button" hidden className="btn btn-quiet mt-4">
          {say('typed.drop')}
        </button>
      )}
    </section>
  );
}

/** For the script: a name and what it is called, one pair a line. */
const inLines = (labels: [string, string][]): string =>
  labels.map(([name, label]) => `${name}\t${label.replace(/\s+/gu, ' ')}`).join('\n');
