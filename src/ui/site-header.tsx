import type { Route } from 'next';
import type { ReactNode } from 'react';
import { BrandMark } from './brand';

type Props = {
  /** Where the name leads. */
  home?: Route;
  /** Where one can go: NavLinks. A slot, so that pages without it load nothing for it. */
  nav?: ReactNode;
  /** Who is signed in and as what, or what this belongs to: "Lis · facilitator", with a link or without. */
  who?: ReactNode;
  /** A form with a sign-out button, or a sign-in link. */
  account?: ReactNode;
  /** Stands for these three where there is little room: a HeaderMenu. */
  menu?: ReactNode;
};

/** The top of every page: the name, where one can go, who is signed in. */
export function SiteHeader({ home = '/', nav, who, account, menu }: Props) {
  const ifRoom = menu ? 'max-md:hidden' : '';
  return (
    <header className="border-b border-line bg-card">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-1 px-5 py-2.5 sm:px-8">
        {/* A plain link: the header also stands on pages that must weigh little. */}
        <a
          href={home}
          className="inline-flex min-h-11 items-center gap-2.5 text-lead font-bold text-ink no-underline"
        >
          <BrandMark />
          Roundtable
        </a>
        {nav && <div className={ifRoom}>{nav}</div>}
        {(who || account) && (
          <div className={`ms-auto flex flex-wrap items-center gap-x-5 text-small text-soft ${ifRoom}`}>
            {who && <p>{who}</p>}
            {account && <div className="no-print">{account}</div>}
          </div>
        )}
        {menu && <div className="no-print ms-auto md:hidden">{menu}</div>}
      </div>
    </header>
  );
}
