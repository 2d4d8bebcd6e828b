import { Tabs } from '@/ui/tabs';

/** The parts of the administrator's place. */
export function AdminTabs() {
  return (
    <Tabs
      label="Administration"
      items={[
        { href: '/admin', label: 'People', exact: true },
        { href: '/admin/organisations', label: 'Organisations' },
        { href: '/admin/outbox', label: 'Outbox' },
        { href: '/admin/audit', label: 'Audit log' },
      ]}
    />
  );
}
