import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { Link } from '@/ui/link';
import { Progress } from '@/ui/progress';
import { cohortSteps, type Readiness } from '../cohort-steps';
import { howFar, nextStep } from '../model';
import { Checklist } from './checklist';

type Props = { cohort: string; readiness: Readiness };

/** All that makes a cohort ready. */
export function CohortChecklist({ cohort, readiness }: Props) {
  return <Checklist label="Getting ready" steps={cohortSteps(readiness, addresses.cohort(cohort))} />;
}

/** How far a cohort is, and the next press, in a few lines. Nothing once all is done. */
export function GettingReady({ cohort, readiness }: Props) {
  const here = addresses.cohort(cohort);
  const steps = cohortSteps(readiness, here);
  const next = nextStep(steps);
  if (!next) return null;
  return (
    <section aria-labelledby="ready" className="mb-10 max-w-3xl">
      <h2 id="ready" className="mb-3">
        Getting ready
      </h2>
      <Progress
        label={`Next: ${next.title}`}
        value={steps.filter(({ done }) => done).length}
        max={steps.length}
        words={howFar(steps)}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink href={next.press.href}>{next.press.label}</ButtonLink>
        <Link href={here.setUp}>All that makes it ready</Link>
      </div>
    </section>
  );
}
