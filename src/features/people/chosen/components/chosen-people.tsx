import { addresses } from '@/addresses';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { counted } from '@/writing/words';
import { Lines } from '../../list/components/lines';
import { type ChosenPage, whyGone } from '../model';
import { ToTeam } from './to-team';

type Props = {
  chosen: ChosenPage;
  /** How many of those who were ticked nobody sees any more. */
  left: number;
  cohorts: readonly { slug: string; name: string }[];
};

/** Whom somebody chose, and what can be done with them. */
export function ChosenPeople({ chosen, left, cohorts }: Props) {
  const { id, lines, gone, helped, page, pages } = chosen;
  return (
    <>
      {left > 0 && (
        <Notice tone="warning">
          {counted(left, 'person', 'people')} of those that you ticked can’t be seen any more. The others are
          chosen.
        </Notice>
      )}
      {gone > 0 ? (
        <Notice tone="warning" title="The list has changed">
          {whyGone(gone)} <Link href={addresses.everybody()}>Go to the list</Link>
        </Notice>
      ) : (
        <>
          <Files chosen={id} />
          {helped > 0 && cohorts.length > 0 && <ToTeam chosen={id} cohorts={cohorts} />}
        </>
      )}
      <h2 className="mt-8 mb-3">Who they are</h2>
      <Lines lines={lines} />
      <PageSteps {...{ page, pages }} href={(to) => addresses.chosen(id, { page: to })} />
    </>
  );
}

function Files({ chosen }: { chosen: string }) {
  return (
    <section aria-labelledby="files" className="mb-8">
      <h2 id="files" className="mb-1">
        Take the list away
      </h2>
      <p className="max-w-3xl">
        It says how to reach them and what they were. What somebody needs, or answered, is not in it. That you
        took it, and whose data is in it, is kept in the audit log. Delete it once you are done with it.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`/api/people/${chosen}/csv`}>
            As CSV, for any spreadsheet
          </a>
        </li>
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`/api/people/${chosen}/xlsx`}>
            As XLSX, for Excel
          </a>
        </li>
      </ul>
    </section>
  );
}
