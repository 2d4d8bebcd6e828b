import { SendTest } from '@/features/messages/components/send-test';
import { type Installation, installationSteps, nextStep } from '../model';
import { Checklist } from './checklist';

/** What makes a new installation ready, for its administrator. */
export function InstallationChecklist({ installation }: { installation: Installation }) {
  const steps = installationSteps(installation);
  return (
    <Checklist
      label="Setting up"
      steps={steps}
      presses={{ mail: <SendTest quiet={nextStep(steps)?.key !== 'mail'} /> }}
    />
  );
}
