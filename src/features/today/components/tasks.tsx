import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { TaskList } from '@/ui/task-list';
import type { Task } from '../model';

/** What needs the facilitator. `cohort`: whose tasks they are. */
export function Tasks({
  tasks,
}: {
  tasks: readonly (Task & { cohort: { slug: string; name: string }; named: boolean })[];
}) {
  return (
    <TaskList
      tasks={tasks.map(({ cohort, named, action, title, ...task }) => ({
        ...task,
        key: `${cohort.slug}-${task.key}`,
        title: named ? `${cohort.name}: ${title}` : title,
        action: (
          <ButtonLink variant="quiet" href={action.to(addresses.cohort(cohort.slug))}>
            {action.label}
          </ButtonLink>
        ),
      }))}
    />
  );
}
