import { Tag } from '@/ui/tag';
import { plural } from '@/writing/words';
import type { PlanLine } from '../model';

type Props = { plan: Pick<PlanLine, 'state' | 'inUse'>; broken?: number; uncoached?: string | null };

/** What a plan is, in a word or two. `broken`: how much it breaks. `uncoached`: its tables without a coach, in words. */
export function PlanState({ plan, broken, uncoached = null }: Props) {
  return (
    <span className="flex flex-wrap gap-2">
      {plan.inUse ? (
        <Tag>in use</Tag>
      ) : (
        <Tag tone="plain">
          {plan.state === 'waiting'
            ? 'being worked out'
            : plan.state === 'without'
              ? 'no plan'
              : 'not in use'}
        </Tag>
      )}
      {broken === 0 && <Tag>every rule kept</Tag>}
      {uncoached && <Tag tone="amber">{uncoached}</Tag>}
      {broken !== undefined && broken > 0 && (
        <Tag tone="red">{plural(broken, 'one thing is broken', `${broken} things are broken`)}</Tag>
      )}
    </span>
  );
}
