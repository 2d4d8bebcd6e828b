import type { HintInWords } from '../../quality/hints';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { makeMoves } from '../actions';
import { Effect } from './effect-panel';

type Props = {
  cohort: string;
  plan: { number: number; version: number };
  day: number;
  hints: readonly HintInWords[];
};

/** What would make a plan better, each with what it would change and a button that does it. */
export function Hints({ cohort, plan, day, hints }: Props) {
  if (hints.length === 0) return null;
  return (
    <section
      aria-labelledby="hints"
      className="no-print my-4 rounded-lg border border-line bg-card px-5 py-4"
    >
      <h3 id="hints">This would help</h3>
      <ul className="mt-2 space-y-4">
        {hints.map(({ words, moves, effect }, index) => (
          <li key={words}>
            <ActionForm action={makeMoves} idPrefix={`hint-${index}-`}>
              <Hidden name="cohort" value={cohort} />
              <Hidden name="plan" value={String(plan.number)} />
              <Hidden name="version" value={String(plan.version)} />
              <Hidden name="day" value={String(day)} />
              <Hidden name="moves" value={JSON.stringify(moves)} />
              <div className="mb-2 text-small">
                <Effect effect={effect} />
              </div>
              <SubmitButton variant="quiet" pending="Moving…">
                {words}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
