import { addresses } from '@/addresses';
import { writtenTime } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { tellMovers, undoOnTheDay } from '../actions';
import type { MoveWords, Plan, PlanChange } from '../model';
import { MoveList } from './move-list';

type Props = {
  cohort: string;
  plan: Pick<Plan, 'number' | 'version' | 'changes'>;
  day: number;
  changes: readonly PlanChange[];
  words: MoveWords;
};

/** The changes of a day, to print, to send, and to undo. */
export function ChangesMade({ cohort, plan, day, changes, words }: Props) {
  if (changes.length === 0) return null;
  const undoable = plan.changes.find(({ undone }) => !undone)?.version;
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="plan" value={String(plan.number)} />
      <Hidden name="day" value={String(day)} />
    </>
  );
  return (
    <section aria-labelledby="made" className="mt-12">
      <h2 id="made">Moves made today</h2>
      <p className="no-print mt-1">
        <Link href={addresses.cohort(cohort).toPrint({ what: 'moves', day })}>
          Print the list of who moves where
        </Link>
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.version} className="border-b border-line py-4">
            <p className="text-soft">
              {writtenTime(change.at)}, by {change.author}
              {change.told && '; those who move were written to'}
            </p>
            <MoveList moves={change.moves} smaller={change.smaller} words={words} />
            <div className="no-print mt-3 flex flex-wrap gap-3">
              {!change.told && change.moves.some(({ to }) => to !== null) && (
                <ActionForm action={tellMovers} idPrefix={`tell-${change.version}-`}>
                  {reference}
                  <Hidden name="change" value={String(change.version)} />
                  <SubmitButton variant="quiet" pending="Writing…">
                    Write to those who move
                  </SubmitButton>
                </ActionForm>
              )}
              {change.version === undoable && (
                <ActionForm action={undoOnTheDay} idPrefix={`undo-${change.version}-`}>
                  {reference}
                  <Hidden name="version" value={String(plan.version)} />
                  <SubmitButton variant="quiet" pending="Undoing…">
                    Undo this
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
