import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isDemo } from '@/features/accounts/data';
import { homeFor } from '@/features/accounts/model';
import { AskForm } from '@/features/accounts/sign-in/components/ask-form';
import { currentViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  const viewer = await currentViewer();
  if (viewer.kind === 'person') redirect(homeFor(viewer.grants));
  return (
    <Page
      title="Sign in"
      width="narrow"
      size="participant"
      lead="There is no password. We send you a message with a link and a code, and either lets you in."
    >
      <AskForm />
      <div className="prose mt-8">
        <p>
          To answer a form you don’t need to sign in: use the link in your invitation, or{' '}
          <a href={addresses.atTable.code()}>the code on your table’s card</a>.
        </p>
        {(await isDemo(viewer)) && (
          <p>
            This is the demo: <a href={addresses.demo}>sign in as one of its invented people</a>.
          </p>
        )}
      </div>
    </Page>
  );
}
