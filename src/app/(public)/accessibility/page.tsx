import type { Metadata } from 'next';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Accessibility' };

export default function Accessibility() {
  return (
    <Page title="Accessibility of Roundtable" width="narrow" size="participant">
      <div className="prose">
        <p>Anyone should be able to take part, whatever their disability, their phone or their experience with computers.</p>
      </div>
    </Page>
  );
}
