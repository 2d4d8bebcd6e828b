import type { EffectInWords } from '../../quality/effects';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { lockSeat } from '../actions';
import { type Target, targetText } from '../model';

type Props = {
  cohort: string;
  plan: { number: number; version: number };
  day: number;
  who: { id: string; name: string; locked: boolean; seated: boolean };
  to: Target | null;
  toWords: string | null;
  /** null: the move would change nothing. */
  effect: EffectInWords | null;
  /** Whether the move waits for an answer: a finger pressed, or it would break something. */
  asked: boolean;
  move: (data: FormData) => void;
  onPutDown: () => void;
};

/** Whoever is held, what a move would do, and the button that makes it. */
export function EffectPanel({ cohort, plan, day, who, to, toWords, effect, asked, move, onPutDown }: Props) {
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="plan" value={String(plan.number)} />
      <Hidden name="version" value={String(plan.version)} />
      <Hidden name="day" value={String(day)} />
      <Hidden name="who" value={who.id} />
    </>
  );
  return (
    <section
      aria-label="The move"
      className="sticky bottom-0 z-5 mt-6 rounded-t-lg border border-b-0 border-strong-line bg-card px-5 py-4"
    >
      <p className="font-semibold">
        {who.name}
        {toWords && effect ? `: ${toWords.charAt(0).toLowerCase()}${toWords.slice(1)}` : ' is picked up'}
      </p>
      {effect?.breaksRule && <BreaksRule asked={asked} />}
      {effect ? (
        <Effect effect={effect} />
      ) : (
        <p className="text-soft">
          Choose whom to swap with, or a free seat. What would change is said here first.
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {to && toWords && effect && (
          <form action={move}>
            {reference}
            <Hidden name="to" value={targetText(to)} />
            <SubmitButton pending="Moving…">{toWords}</SubmitButton>
          </form>
        )}
        {who.seated && (
          <ActionForm action={lockSeat} idPrefix="lock-">
            {reference}
            <Hidden name="lock" value={who.locked ? 'no' : 'yes'} />
            <SubmitButton variant="quiet" pending="Saving…">
              {who.locked ? 'Free this seat' : 'Lock this seat'}
            </SubmitButton>
          </ActionForm>
        )}
        {/* A link of the page without a choice: with JavaScript it only puts down. */}
        <a
          href={`?plan=${plan.number}&day=${day}`}
          className="btn btn-quiet"
          onClick={(event) => {
            event.preventDefault();
            onPutDown();
          }}
        >
          Put back
        </a>
      </div>
    </section>
  );
}

const BreaksRule = ({ asked }: Pick<Props, 'asked'>) => (
  <p className="font-semibold text-red">
    This would break a rule{asked && '. Press again, or the button, if it is to be all the same'}.
  </p>
);

/** What a change would do: what it breaks first. */
export function Effect({ effect: { better, worse, broken, mended } }: { effect: EffectInWords }) {
  if (better.length + worse.length + broken.length + mended.length === 0) return <p>Nothing else changes.</p>;
  return (
    <ul>
      {broken.map((text) => (
        <li key={text} className="font-semibold text-red">
          {text}
        </li>
      ))}
      {mended.map((text) => (
        <li key={text}>Mended: {text}</li>
      ))}
      {better.map((text) => (
        <li key={text} className="text-teal">
          {text}
        </li>
      ))}
      {worse.map((text) => (
        <li key={text} className="text-amber">
          {text}
        </li>
      ))}
    </ul>
  );
}
