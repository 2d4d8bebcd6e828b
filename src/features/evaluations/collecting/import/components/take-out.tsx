import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { plural } from '@/writing/words';
import type { StageRef } from '../../../schema';
import type { Import } from '../model';
import { takeOut } from '../uploads/actions';
import { AboutImport } from './about-import';

type Props = StageRef & { about: Import; stays: string | null };

/** Asks before the forms of a file are taken out again, and says which file it is. */
export function TakeOut({ cohort, stage, about, stays }: Props) {
  const { id, forms, onList } = about;
  return (
    <div className="max-w-3xl">
      <AboutImport about={about} />
      {stays ? (
        <Notice tone="warning">{stays}</Notice>
      ) : (
        <p className="mb-4">
          Its forms are deleted with all answers in them. If you need them again, import the file again.
          {onList > 0 &&
            ` ${plural(onList, 'One person on the list counts', `${onList} people on the list count`)} as not having returned a form then.`}
        </p>
      )}
      <ActionForm action={takeOut}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <Hidden name="import" value={id} />
        <div className="flex flex-wrap gap-4">
          {!stays && (
            <SubmitButton pending="Taking out…">
              {`Take ${plural(forms, 'this form', `these ${forms.toLocaleString('en-GB')} forms`)} out`}
            </SubmitButton>
          )}
          <ButtonLink variant="quiet" href={addresses.cohort(cohort).stage(stage).oldAnswers()}>
            Leave {plural(forms, 'it', 'them')} in
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}
