import { addresses } from '@/addresses';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { counted } from '@/writing/words';
import { Lines } from '../../list/components/lines';
import { type Chosen, perPage } from '../model';
import { AskAgain } from './ask-again';

type Props = { chosen: Chosen; page: number; cohorts: readonly { slug: string; name: string }[] };

/** Whom somebody chose, and what can be done with them. */
export function ChosenPeople({ chosen, page: asked, cohorts }: Props) {
  const { id, lines, gone } = chosen;
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const page = asked <= pages ? asked : 1;
  return (
    <>
      {gone > 0 ? (
        <Notice tone="warning" title="The list has changed">
          {counted(gone, 'person', 'people')} of those that you chose can’t be seen any more.{' '}
          <Link href={addresses.everybody()}>Choose again</Link>
        </Notice>
      ) : (
        <>
          <Files chosen={id} />
          <AskAgain chosen={id} lines={lines} cohorts={cohorts} />
        </>
      )}
      <h2 className="mt-8 mb-3">Who they are</h2>
      <Lines lines={lines.slice((page - 1) * perPage, page * perPage)} />
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
        took it is kept in the audit log. Delete it once you are done with it.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`/api/people/${chosen}/csv`} download>
            As CSV, for any spreadsheet
          </a>
        </li>
        <li>
          <a className="link inline-flex min-h-11 items-center" href={`/api/people/${chosen}/xlsx`} download>
            As XLSX, for Excel
          </a>
        </li>
      </ul>
    </section>
  );
}
