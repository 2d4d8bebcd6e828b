import { type NavItem, NavLinks } from './nav-links';

/** The parts of one thing, as links under its title. They wrap on a narrow screen, so that none is out of sight. */
export function Tabs({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <div className="no-print mt-5 border-b border-line">
      <div className="-mb-px">
        <NavLinks items={items} label={label} />
      </div>
    </div>
  );
}
