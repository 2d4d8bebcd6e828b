import type { OpenNeeds } from '@/features/needs/open/model';
import { counted } from '@/writing/words';
import type { Task } from './model';

type Preparation = Omit<Task, 'tag' | 'tone'>;

/** What somebody needs for a day and nobody has seen to yet. What was not there on the last day comes first. */
export function needsToSeeTo({ open, notMet }: OpenNeeds, day: number): Preparation[] {
  if (open === 0) return [];
  const rest = open - notMet;
  return [
    {
      key: 'needs',
      title:
        notMet > 0
          ? `${counted(notMet, 'need was', 'needs were')} not met, and nobody has taken ${notMet === 1 ? 'it' : 'them'} on`
          : `${counted(open, 'need is', 'needs are')} open for day ${day}`,
      explanation:
        notMet > 0 && rest > 0
          ? `${counted(rest, 'other is', 'others are')} open for day ${day}.`
          : 'The day isn’t ready before somebody sees to each, and something is arranged.',
      action: { label: 'See to them', to: (here) => here.needs({ day }) },
    },
  ];
}
