import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Administrators, and Roundtable itself: the seed, the command line. */
export function isAdministrator(viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.kind === 'person' && viewer.grants.some((grant) => grant.role === 'administrator');
}

/** Only administrators add people on their own and say what they may do. Features add the people that they need themselves. */
export const mayAdminister = (viewer: Viewer, verb: string, subject: string): Permission =>
  permission(viewer, verb, subject, isAdministrator(viewer));

/** What an installation is for is said once, by the command line or the seed. */
export const maySetUp = (viewer: Viewer): Permission =>
  permission(viewer, 'set up', 'installation', viewer.kind === 'system');
