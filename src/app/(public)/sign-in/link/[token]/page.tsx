import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { AskForm } from '@/features/accounts/sign-in/components/ask-form';
import { LinkForm } from '@/features/accounts/sign-in/components/link-form';
import { signInOf } from '@/features/accounts/sign-in/data';
import { linkState, linkWords } from '@/features/accounts/sign-in/model';
import { unmovedNow } from '@/server/clock';
import { currentViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Sign in with a link', robots: { index: false } };

export default async function SignInLinkPage({ params }: PageProps<'/sign-in/link/[token]'>) {
  const { token } = await params;
  const state = linkState(await signInOf(await currentViewer(), token), unmovedNow());
  if (state === 'good') {
    return (
      <Page
        title="Sign in to Roundtable"
        width="narrow"
        size="participant"
        lead="One press of the button, and you are in."
      >
        <LinkForm token={token} />
      </Page>
    );
  }
  const { title, text } = linkWords[state];
  return (
    <Page title={title} width="narrow" size="participant" lead={text}>
      {state === 'used' && (
        <p className="mb-8">
          <a href={addresses.signIn}>Go to your start page</a>
        </p>
      )}
      <h2>Ask for a new one</h2>
      <div className="mt-4">
        <AskForm />
      </div>
    </Page>
  );
}
