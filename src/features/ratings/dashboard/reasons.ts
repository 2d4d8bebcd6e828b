import { deviationFrom, notShown } from '../disclosure';
import type { DashboardView } from './model';

/** Whether there is a spread to show of any element. */
export const hasSpread = ({ rows }: Pick<DashboardView, 'rows'>): boolean =>
  rows.some(({ figures }) => figures?.deviation);

type Reasons = Record<DashboardView['kind'], string | null>;

const noSpread: Reasons = {
  waiting: null,
  printed: null,
  released: `How far marks lie apart is told only where ${deviationFrom} people or more answered and it gives nobody away.`,
  live: 'How far marks lie apart is told once two people have answered.',
};

const dash: Reasons = {
  waiting: null,
  printed: '–: not in print, or made of too few answers.',
  released: `–: ${notShown.toLowerCase()}`,
  live: '–: not enough answers yet.',
};

/** Why a column isn't there, and what a dash stands for. Said of all rows alike: the reason of one would tell something. */
export function reasonsFor(view: Pick<DashboardView, 'kind' | 'rows'>): string[] {
  const spread = hasSpread(view);
  const dashed = view.rows.some(({ figures, parts }) => !figures || !parts || (spread && !figures.deviation));
  return [spread ? null : noSpread[view.kind], dashed ? dash[view.kind] : null].filter(
    (reason) => reason !== null,
  );
}
