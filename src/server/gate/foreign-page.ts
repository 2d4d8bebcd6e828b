import { escaped, page } from './page';

/** Said when a form comes from another site, or from Roundtable under a name that it doesn't know as its own. */
export function foreignPage(home: string): string {
  const address = escaped(home);
  return page(
    'This form came from another address',
    `<p>Nothing was sent. Roundtable takes forms from its own pages only, so that no other site can send one in your name.</p><p>Go back and copy what you typed. Then open Roundtable at its own address, and send it from there.</p><p><a class="again" href="${address}">Open ${address}</a></p><p class="soft">If this is not the address that you use, tell whoever runs Roundtable: it is set as ROUNDTABLE_URL.</p>`,
  );
}
