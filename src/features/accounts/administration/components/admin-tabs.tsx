import { addresses } from '@/addresses';
import { Tabs } from '@/ui/tabs';

/** The parts of the administrator's place. */
export function AdminTabs() {
  return (
    <Tabs
      label="Administration"
      items={[
        { href: addresses.people(), label: 'People', exact: true },
        { href: addresses.organisations, label: 'Organisations' },
        { href: addresses.setUp, label: 'Setting up' },
        { href: addresses.outbox(), label: 'Outbox' },
        { href: addresses.audit(), label: 'Audit log' },
      ]}
    />
  );
}
