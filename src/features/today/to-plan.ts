import type { Task } from './model';

/** A cohort without any stage has its evaluation still to plan. */
export function evaluationToPlan(stages: number): Task[] {
  if (stages > 0) return [];
  return [
    {
      key: 'plan',
      tag: 'To plan',
      tone: 'plain',
      title: 'The evaluation is not planned yet',
      explanation: 'Six stages, from before the course to three months after. One press plans them all.',
      action: { label: 'Plan it', to: (here) => here.evaluation },
    },
  ];
}
