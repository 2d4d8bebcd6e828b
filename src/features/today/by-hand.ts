import { counted } from '@/writing/words';
import type { Task } from './model';

/** What Roundtable can't bring to somebody by itself, somebody else has to. */
export const toGiveByHand = (count: number): Task[] =>
  count === 0
    ? []
    : [
        {
          key: 'by-hand',
          tag: 'Waiting',
          tone: 'amber',
          title: `${counted(count, 'message waits', 'messages wait')} to be given by hand`,
          explanation: 'They can’t be sent as people asked, or nobody knows whether they arrived.',
          action: { label: 'See to them', to: (here) => here.byHand() },
        },
      ];
