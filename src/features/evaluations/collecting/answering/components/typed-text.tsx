import type { Say } from '@/languages/say';

type Props = {
  say: Say;
  /** What was typed, in lines. */
  typed?: string;
  /** Under which name a device of the person's own may have kept something of it, which the script then shows. */
  leftOver?: string;
};

/** What was typed and can't be taken, to be copied, since nobody else has it. */
export function TypedText({ say, typed = '', leftOver }: Props) {
  if (typed === '' && !leftOver) return null;
  return (
    <section hidden={typed === ''} data-left-over={leftOver} aria-labelledby="typed" className="mt-8">
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
