import { addresses } from '@/addresses';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** Thanks on a device that goes round the table, and the way to the next person. */
export function PassOn({ again }: { again: boolean }) {
  return (
    <Page
      size="participant"
      width="narrow"
      title="Thank you. Your answers are in."
      lead="This device has forgotten who you are. Please pass it on."
    >
      {again && (
        <Notice>We had your answers already. They were counted once, and nothing was changed.</Notice>
      )}
      <a href={addresses.atTable.who} className="btn btn-primary">
        Next person
      </a>
    </Page>
  );
}
