import { EmptyState } from '@/ui/empty-state';

/** What stands in place of a dashboard when the stage has no form, or there is no such stage. */
export function NoFigures() {
  return (
    <EmptyState title="There are no figures for this stage">
      Nobody has been asked yet. Figures appear here after people have answered, the form has closed and its
      figures are released.
    </EmptyState>
  );
}
