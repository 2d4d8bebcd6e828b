import type { ReactNode } from 'react';
import { Words } from './words';

type Props = {
  title: string;
  /** A small line over the title on a page without breadcrumbs: what this belongs to. */
  eyebrow?: string;
  /** A word or two beside the title, such as a Tag. */
  state?: ReactNode;
  lead?: ReactNode;
  /** Breadcrumbs: the way here. */
  breadcrumbs?: ReactNode;
  /** Buttons and links at the title's right. */
  actions?: ReactNode;
  /** Tabs: the parts of what this page belongs to. */
  tabs?: ReactNode;
  /** narrow: one column to read or fill in. wide: tables and figures. */
  width?: 'narrow' | 'wide';
  /** participant: larger type. */
  size?: 'participant' | 'staff';
  /** What the device may drop now that this page is reached, by its name. */
  forget?: string;
  children: ReactNode;
};

/** The main part of a page: where one is, what it is called, what can be done, and then the matter. One per page. */
export function Page({
  title,
  eyebrow,
  state,
  lead,
  breadcrumbs,
  actions,
  tabs,
  width = 'wide',
  size = 'staff',
  forget,
  children,
}: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-size={size}
      data-forget={forget}
      className={`mx-auto w-full grow px-5 pt-6 pb-16 sm:px-8 sm:pt-8 ${width === 'narrow' ? 'max-w-3xl' : 'max-w-[72.5rem]'}`}
    >
      {breadcrumbs}
      {eyebrow && (
        <p className="text-soft">
          <Words>{eyebrow}</Words>
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <h1>
            <Words>{title}</Words>
          </h1>
          {state}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <div className="mt-3 max-w-3xl text-lead">{lead}</div>}
      {tabs}
      <div className="mt-7">{children}</div>
    </main>
  );
}
