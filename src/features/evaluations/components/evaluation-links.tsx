import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';

/** What else belongs to a cohort's evaluation. */
export function EvaluationLinks({ cohort }: { cohort: string }) {
  const here = addresses.cohort(cohort);
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      <ButtonLink href={here.newStage}>Add a stage</ButtonLink>
      <ButtonLink variant="quiet" href={here.mailing}>
        Planned mail
      </ButtonLink>
      <ButtonLink variant="quiet" href={here.paths}>
        How people changed
      </ButtonLink>
    </div>
  );
}
