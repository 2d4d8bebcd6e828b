import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Anybody may ask, and whoever holds the link or the code may come in: holding it is the proof. */
export const maySignIn = (viewer: Viewer, verb: string, subject: string): Permission =>
  permission(viewer, verb, subject, true);

/** Links and codes are made by Roundtable itself, after somebody asked. */
export const mayMakeSignIn = (viewer: Viewer, requestId: string): Permission =>
  permission(viewer, 'make a link to sign in', requestId, viewer.kind === 'system');
