import { addresses } from '@/addresses';
import { ChoiceLinks } from '@/ui/choice-links';
import { type MessageStatus, statusWords } from '../model';

type Props = { counts: readonly { status: MessageStatus; count: number }[]; shown: MessageStatus | null };

/** The states that messages are in, each with how many: a press shows those alone. */
export function OutboxStates({ counts, shown }: Props) {
  if (counts.length < 2 && shown === null) return null;
  return (
    <ChoiceLinks
      label="Which messages"
      items={[
        { href: addresses.outbox(), label: 'All', current: shown === null },
        ...counts.map(({ status, count }) => ({
          href: addresses.outbox({ state: status }),
          label: `${statusWords[status]} (${count})`,
          current: status === shown,
        })),
      ]}
    />
  );
}
