import { writtenDay } from '@/calendar/written';
import { Steps } from '@/ui/steps';
import { milestones } from '../milestones';
import type { Situation } from '../model';

/** A cohort's days and forms as steps on a line. */
export function CohortWay({ situation, instant }: { situation: Situation; instant: Date }) {
  return (
    <Steps label={`The way of ${situation.cohort.name}`} steps={milestones(situation, instant, writtenDay)} />
  );
}
