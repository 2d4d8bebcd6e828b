import { writtenDate } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { undoMerge } from '../actions';
import type { DoneMerge } from '../model';

/** What was merged into somebody, and the way back. */
export function Merges({ person, merges }: { person: string; merges: readonly DoneMerge[] }) {
  const standing = merges.filter(({ undoneAt }) => undoneAt === null);
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="merges">
      <h2 id="merges" className="mt-12 mb-3">
        Merged into this record
      </h2>
      <ul>
        {standing.map(({ id, name, at, by, later, outside }) => (
          <li key={id} className="border-b border-line py-3">
            <p>
              {name}, on {writtenDate(at)}
              {by && `, by ${by}`}
            </p>
            {later || outside ? (
              <p className="text-soft">
                {outside
                  ? 'They have a part outside of what you run. An administrator can undo this.'
                  : 'Undo the newer merge first.'}
              </p>
            ) : (
              <ActionForm action={undoMerge} idPrefix={`undo-${id}-`} className="mt-2">
                <Hidden name="person" value={person} />
                <Hidden name="merge" value={id} />
                <p className="mb-2">
                  The two are apart again, as they were. What came since stays here. Both sign in anew, have
                  new links to their forms, and are told so by email.
                </p>
                <SubmitButton variant="quiet" pending="Undoing…">
                  Undo this merge
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
