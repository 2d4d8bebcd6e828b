import { addresses } from '@/addresses';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Tag } from '@/ui/tag';
import { counted } from '@/writing/words';
import { type AssessmentLine, characteristics } from '../model';

/** What somebody has to score: what is left first. */
export function AssessmentList({ lines }: { lines: readonly AssessmentLine[] }) {
  if (lines.length === 0)
    return (
      <EmptyState title="You have nothing to score">
        Whoever runs the course shares applications out. You are told here when some are yours.
      </EmptyState>
    );
  const left = lines.filter(({ state }) => state === 'given');
  const done = lines.filter(({ state }) => state === 'done');
  return (
    <>
      <p className="mb-4">
        {left.length === 0
          ? 'You are done with all of them.'
          : `${counted(left.length, 'application is', 'applications are')} left to score.`}
      </p>
      {left.length > 0 && <Lines title="To score" lines={left} />}
      {done.length > 0 && <Lines title="Done" lines={done} />}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly AssessmentLine[] }) {
  return (
    <section className="mb-8">
      <h2 className="mb-2">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="border-b border-line py-3">
            <Link href={addresses.assessment(line.id)}>{line.label}</Link> <State line={line} />
            <span className="block text-soft">{line.cohort}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ line: { state, given, toTalk } }: { line: AssessmentLine }) {
  if (toTalk > 0)
    return <Tag tone="amber">{counted(toTalk, 'mark to talk about', 'marks to talk about')}</Tag>;
  if (state === 'done') return <Tag>done</Tag>;
  return given > 0 ? (
    <Tag tone="plain">
      {given} of {characteristics.length} marks
    </Tag>
  ) : null;
}
