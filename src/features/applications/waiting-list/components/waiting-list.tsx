import { ActionForm } from '@/ui/form';
import { ActionRow } from '@/ui/action-row';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { moveOnList } from '../actions';
import type { WaitingLine } from '../model';

/** Who waits, in order. Whoever is first is offered the next place by itself. */
export function WaitingList({ cohort, lines }: { cohort: string; lines: readonly WaitingLine[] }) {
  if (lines.length === 0) return <p>Nobody is on the waiting list.</p>;
  return (
    <>
      <p className="mb-3 max-w-3xl">
        When a place is free, whoever is first is offered it by itself, within a minute. A pair needs two
        places and keeps its turn until two are free: move it down if somebody else should come first.
      </p>
      <ol>
        {lines.map(({ applicationId, name, paired }, index) => (
          <ActionRow
            key={applicationId}
            action={
              <ActionForm action={moveOnList} idPrefix={`${applicationId}-`} className="flex gap-2">
                <Hidden name="cohort" value={cohort} />
                <Hidden name="application" value={applicationId} />
                {index > 0 && (
                  <SubmitButton name="to" value="up" variant="quiet">{`Move ${name} up`}</SubmitButton>
                )}
                {index < lines.length - 1 && (
                  <SubmitButton name="to" value="down" variant="quiet">{`Move ${name} down`}</SubmitButton>
                )}
              </ActionForm>
            }
          >
            {index + 1}. {name}
            {paired && <span className="text-soft"> · one of a pair</span>}
          </ActionRow>
        ))}
      </ol>
    </>
  );
}
