import type { Route } from 'next';
import { ButtonLink } from '@/ui/button-link';

/** What else belongs to a cohort's evaluation. */
export function EvaluationLinks({ cohort }: { cohort: string }) {
  const here = `/facilitate/cohorts/${cohort}/evaluation`;
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      <ButtonLink href={`${here}/new` as Route}>Add a stage</ButtonLink>
      <ButtonLink variant="quiet" href={`${here}/mailing` as Route}>
        Planned mail
      </ButtonLink>
      <ButtonLink variant="quiet" href={`${here}/paths` as Route}>
        How people changed
      </ButtonLink>
    </div>
  );
}
