import { ActionForm } from '@/ui/form';
import { ActionRow } from '@/ui/action-row';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { moveOnList } from '../actions';
import { listed } from '@/writing/words';
import type { WaitingTurn } from '../model';

/** Who waits, in order. Whoever is first is offered the next place by itself. */
export function WaitingList({ cohort, turns }: { cohort: string; turns: readonly WaitingTurn[] }) {
  if (turns.length === 0) return <p>Nobody is on the waiting list.</p>;
  return (
    <>
      <p className="mb-3 max-w-3xl">
        When a place is free, whoever is first is offered it by itself, within a minute. A pair needs two
        places and keeps its turn until two are free: move it down if somebody else should come first.
      </p>
      <ol>
        {turns.map(({ applicationId, names, half }, index) => (
          <ActionRow
            key={applicationId}
            action={
              <ActionForm action={moveOnList} idPrefix={`${applicationId}-`} className="flex gap-2">
                <Hidden name="cohort" value={cohort} />
                <Hidden name="application" value={applicationId} />
                {index > 0 && (
                  <SubmitButton
                    name="to"
                    value="up"
                    variant="quiet"
                  >{`Move ${listed(names)} up`}</SubmitButton>
                )}
                {index < turns.length - 1 && (
                  <SubmitButton
                    name="to"
                    value="down"
                    variant="quiet"
                  >{`Move ${listed(names)} down`}</SubmitButton>
                )}
              </ActionForm>
            }
          >
            {index + 1}. {listed(names)}
            {half && (
              <span className="text-soft">
                {' '}
                · one of a pair, and the other does not wait: they are offered no place until they apply alone
              </span>
            )}
          </ActionRow>
        ))}
      </ol>
    </>
  );
}
