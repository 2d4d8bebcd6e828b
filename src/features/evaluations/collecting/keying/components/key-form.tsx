import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { StageRef } from '../../../schema';
import { keySheet } from '../actions';
import type { KeyField } from '../model';
import { KeyFields } from './key-fields';

type Props = StageRef & { fields: readonly KeyField[]; sheetAsked: 'code' | 'number' | null; twice: boolean };

/** One paper form to key: its code, then a number for each question. Sent by Enter; then comes the next one. */
export function KeyForm({ cohort, stage, fields, sheetAsked, twice }: Props) {
  return (
    <ActionForm action={keySheet} className="max-w-3xl">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <KeyFields fields={fields} sheetAsked={sheetAsked} />
      <div className="mt-6 flex flex-wrap gap-4">
        <SubmitButton name="intent" value="key" pending="Keying…">
          Key this form
        </SubmitButton>
        {twice && (
          <SubmitButton variant="quiet" name="intent" value="settle" pending="Keying…">
            What stands here is right
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}
