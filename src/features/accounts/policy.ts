import type { Viewer } from '@/server/viewer';

/** Administrators, and Roundtable itself: the seed, the command line. */
export function isAdministrator(viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.kind === 'person' && viewer.grants.some((grant) => grant.role === 'administrator');
}
