import type { Viewer } from '@/server/viewer';
import type { Visitor, World } from './world';

/** Who may, and how it is tried; `once` when trying it first makes what can't be made twice in one world. */
export type Tried = {
  may: readonly Visitor[];
  run: (viewer: Viewer, world: World) => Promise<unknown>;
  once?: true;
};

/** A row of the table; or why it is open to all who reach it. */
export type Row = Tried | { open: string };

export const run: readonly Visitor[] = ['administrator', 'facilitator'];
/** Whoever runs any cohort. */
export const runSomewhere: readonly Visitor[] = ['administrator', 'facilitator', 'facilitator elsewhere'];
export const admin: readonly Visitor[] = ['administrator'];
export const nobody: readonly Visitor[] = [];

export const ref = (world: World) => ({ cohort: world.slug, stage: 'immediate' });
