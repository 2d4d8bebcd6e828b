import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { Form } from '../../model';
import { pressStep } from '../actions';
import { Draft } from './draft';

type Props = { form: Form; what: string; name: string; up: boolean; down: boolean; remove: boolean };

/** Moves something up or down, or takes it away: plain buttons, so that the order is set by keyboard, too. */
export function Steps({ form, what, name, up, down, remove }: Props) {
  const button = (step: string, label: string) => (
    <SubmitButton variant="quiet" name="step" value={`${step} ${what}`} pending="…">
      {label}
      <span className="sr-only">: {name}</span>
    </SubmitButton>
  );
  return (
    <ActionForm action={pressStep} idPrefix={`${what}-`} className="flex flex-wrap gap-2">
      <Draft form={form} />
      {up && button('up', 'Move up')}
      {down && button('down', 'Move down')}
      {remove && button('remove', 'Remove')}
    </ActionForm>
  );
}
