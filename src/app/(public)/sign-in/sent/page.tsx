import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { CodeForm } from '@/features/accounts/sign-in/components/code-form';
import { lastsMinutes } from '@/features/accounts/sign-in/model';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Look at your email' };

export default function SentPage() {
  return (
    <Page title="Look at your email" width="narrow" size="participant">
      <div className="prose mb-8">
        <p>
          If we know the address that you gave, a message is on its way to it. It can take a minute or two.
        </p>
        <p>
          Open the link in the message, or type its code here. Both work once, for {lastsMinutes} minutes.
        </p>
      </div>
      <CodeForm />
      <div className="prose mt-8">
        <h2>No message?</h2>
        <ul>
          <li>Look in your junk mail.</li>
          <li>
            Check the address and <a href={addresses.signIn}>ask for another message</a>. Only the newest one
            works.
          </li>
          <li>
            Within {lastsMinutes} minutes we send a few messages and then no more: use the newest one that you
            have.
          </li>
          <li>You may be known by another address. Ask the person who runs your course.</li>
        </ul>
      </div>
    </Page>
  );
}
