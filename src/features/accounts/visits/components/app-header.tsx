import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { HeaderMenu } from '@/ui/header-menu';
import { NavLinks } from '@/ui/nav-links';
import { SiteHeader } from '@/ui/site-header';
import { SubmitButton } from '@/ui/submit-button';
import { homeFor, areasFor, type RoleName, rolesInWords } from '../../model';
import { signOut } from '../actions';

/** The top of every page for somebody who has signed in: where they can go, who they are, and the way out. */
export function AppHeader({ name, grants }: { name: string; grants: readonly { role: RoleName }[] }) {
  const areas = areasFor(grants);
  const nav = areas.length > 1 ? <NavLinks label="Main" items={areas} /> : undefined;
  const who = (
    <a href={addresses.visits} className="inline-flex min-h-11 items-center text-soft">
      {name} · {rolesInWords(grants)}
      <span className="sr-only">: where you are signed in</span>
    </a>
  );
  const account = (
    <ActionForm action={signOut}>
      <SubmitButton variant="quiet" pending="Signing out…">
        Sign out
      </SubmitButton>
    </ActionForm>
  );
  return (
    <SiteHeader
      home={homeFor(grants)}
      nav={nav}
      who={who}
      account={account}
      menu={
        <HeaderMenu>
          {nav}
          <p className="my-2 text-small">{who}</p>
          {account}
        </HeaderMenu>
      }
    />
  );
}
