import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import { type Path, pathsToShow, type PathStage, rowsOf } from '../model';

/** How the same people answered from stage to stage, one after the other, without a name. */
export function Paths({ stages, paths }: { stages: readonly PathStage[]; paths: readonly Path[] }) {
  const shown = pathsToShow(paths);
  if (shown === null) {
    return (
      <EmptyState title="Not enough people yet">
        Paths are shown once at least eight people have answered two linked forms, and those forms have
        closed. So far that is {paths.length}. Fewer would be too easy to recognise.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-8 max-w-3xl">
        Each is one person’s answers at {stages.map((stage) => stage.title.toLowerCase()).join(', ')}. Whose
        they are nobody can see here, and their order says nothing.
      </p>
      {shown.map((path, index) => (
        <section key={index} aria-label={`Person ${index + 1}`} className="mb-10">
          <h2 className="mb-3">Person {index + 1}</h2>
          <Table
            caption={`What person ${index + 1} said`}
            captionHidden
            rows={rowsOf(stages, path)}
            rowKey={(row) => row.key}
            columns={[
              { key: 'label', label: 'Question', rowHead: true, cell: (row) => row.label },
              ...stages.map((stage, column) => ({
                key: stage.id,
                label: stage.title,
                cell: (row: ReturnType<typeof rowsOf>[number]) => row.cells[column] ?? '–',
              })),
              { key: 'change', label: 'Change', cell: (row) => row.change ?? '–' },
            ]}
          />
        </section>
      ))}
    </>
  );
}
