import type { ReactNode } from 'react';
import { Tag, type Tone } from './tag';

/** Something to be done: why it matters now (`tag`), what it is, the facts, and the button or link that does it. */
export type Task = {
  key: string;
  tag: string;
  tone?: Tone;
  title: string;
  explanation?: ReactNode;
  action?: ReactNode;
};

/** What needs the reader, the most urgent first. Stands under a heading such as "Needs you today". */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li
          key={task.key}
          className="grid gap-x-6 gap-y-3 border-b border-line py-4 sm:grid-cols-[8rem_1fr_auto] sm:items-center"
        >
          <div>
            <Tag tone={task.tone}>{task.tag}</Tag>
          </div>
          <div className="min-w-0">
            <p className="font-semibold">{task.title}</p>
            {task.explanation && <div className="text-soft">{task.explanation}</div>}
          </div>
          {task.action && <div>{task.action}</div>}
        </li>
      ))}
    </ul>
  );
}
