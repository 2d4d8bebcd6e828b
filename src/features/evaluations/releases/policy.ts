import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Boxes are made ready, opened and their results kept by Roundtable itself, once somebody or the calendar has asked for it. */
export const mayTendBoxes = (viewer: Viewer, verb: string, subject: string): Permission =>
  permission(viewer, verb, subject, viewer.kind === 'system');
