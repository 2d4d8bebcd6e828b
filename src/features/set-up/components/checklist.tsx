import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { Progress } from '@/ui/progress';
import { TaskList } from '@/ui/task-list';
import { howFar, nextStep, type Step } from '../model';

type Props = {
  label: string;
  steps: readonly Step[];
  /** What does a step here and now, in place of the way to where it is done; by the step's key. */
  presses?: Readonly<Record<string, ReactNode>>;
};

/** What makes something ready, how far it is, and what to press next. */
export function Checklist({ label, steps, presses = {} }: Props) {
  const next = nextStep(steps);
  return (
    <>
      <div className="mb-5 max-w-3xl">
        <Progress
          label={label}
          value={steps.filter(({ done }) => done).length}
          max={steps.length}
          words={howFar(steps)}
        />
      </div>
      <TaskList
        tasks={steps.map((step) => ({
          key: step.key,
          tag: step.done ? 'Done' : step === next ? 'Next' : 'To do',
          tone: step.done ? 'teal' : step === next ? 'amber' : 'plain',
          title: step.title,
          explanation: step.detail,
          action: presses[step.key] ?? (
            <ButtonLink variant={step === next ? 'primary' : 'quiet'} href={step.press.href}>
              {step.press.label}
            </ButtonLink>
          ),
        }))}
      />
    </>
  );
}
