import type { Viewer } from '@/server/viewer';
import type { Visitor, World } from './world';

/** Who may, and how it is tried; or why it is open to all who reach it. */
export type Row =
  { may: readonly Visitor[]; run: (viewer: Viewer, world: World) => Promise<unknown> } | { open: string };

export const run: readonly Visitor[] = ['administrator', 'facilitator'];
export const admin: readonly Visitor[] = ['administrator'];
export const nobody: readonly Visitor[] = [];

export const ref = (world: World) => ({ cohort: world.slug, stage: 'immediate' });
