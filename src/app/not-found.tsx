import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { Page } from '@/ui/page';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <Page title="This page is not here" width="narrow" size="participant">
        <div className="prose">
          <p>
            The address may have a small mistake in it, or the page may be one that only other people can see.
          </p>
          <ul>
            <li>If you typed the address, check it once more.</li>
            <li>
              If you came with a link from an email, open it there again, or ask the person who sent it.
            </li>
            <li>
              If you have signed in before, <a href={addresses.signIn}>sign in</a> and go on from there.
            </li>
          </ul>
          <p>
            <a href="/">Go to the start page</a>
          </p>
        </div>
      </Page>
      <SiteFooter />
    </>
  );
}
