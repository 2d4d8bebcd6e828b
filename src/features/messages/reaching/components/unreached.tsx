import { writtenDate } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Tag } from '@/ui/tag';
import { liftUnreached } from '../actions';
import { type Unreached, unreachedWords } from '../model';

/** Beside a name: messages don't reach them. */
export function UnreachedTag({ unreached }: { unreached: Unreached }) {
  return (
    <>
      {' '}
      <Tag tone="red">{unreachedWords[unreached.way]}</Tag>
    </>
  );
}

type Who = { of: 'person'; id: string } | { of: 'application'; id: string; cohort: string };

/** On somebody's page: why messages don't reach them, what else there is, and the way to write to them again. */
export function UnreachedNotice({ unreached, who }: { unreached: Unreached | undefined; who: Who }) {
  if (!unreached) return null;
  return (
    <Notice tone="warning" title={unreachedWords[unreached.way]}>
      <p>
        What was sent to them came back on {writtenDate(unreached.since)}. {unreached.why} {unreached.others}{' '}
        Until then, what is for them is given by hand.
      </p>
      <ActionForm action={liftUnreached} idPrefix="lift-" className="mt-3">
        {Object.entries(who).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <SubmitButton variant="quiet" pending="Saving…">
          It was put right: write to them again
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
