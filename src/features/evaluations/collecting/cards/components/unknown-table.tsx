import { addresses } from '@/addresses';
import { Page } from '@/ui/page';

/** Said in place of a table's page on a device that doesn't know the table, or no longer. */
export function UnknownTable() {
  return (
    <Page size="participant" width="narrow" title="This device doesn’t know your table">
      <p>
        A table’s code works for a day, on the device where it was typed, while its browser keeps cookies.
      </p>
      <p className="mt-4">
        Please <a href={addresses.atTable.code}>type the code on your table’s card</a> again, or use the link
        in your email.
      </p>
    </Page>
  );
}
