import { addresses } from '@/addresses';
import { Page } from '@/ui/page';

/** Said in place of a form that a link doesn’t lead to. */
export function UnknownLink() {
  return (
    <Page size="participant" width="narrow" title="This link doesn’t lead to a form">
      <p>It may have been cut short on its way, or it belongs to somebody who has left the course.</p>
      <p className="mt-4">
        Open it straight from your email, or copy all of it. If that doesn’t help, you can{' '}
        <a href={addresses.lostLink}>get your link again</a>.
      </p>
      <p className="mt-4">
        Are you in the room? You can <a href={addresses.atTable.code}>type the code on your table’s card</a>{' '}
        instead.
      </p>
    </Page>
  );
}
