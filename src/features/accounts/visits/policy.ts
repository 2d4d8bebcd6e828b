import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Whoever is signed in may end their own visits. */
export const mayEndVisits = (viewer: Viewer, verb: string): Permission =>
  permission(viewer, verb, viewer.kind === 'person' ? viewer.personId : 'nobody', viewer.kind === 'person');
