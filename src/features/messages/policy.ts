import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Only Roundtable's own jobs hand messages to the mail server. */
export const mayDeliver = (viewer: Viewer, messageId: string): Permission =>
  permission(viewer, 'send a message', messageId, viewer.kind === 'system');

/** After a restore, what waited is asked for again. */
export const mayDeliverAgain = (viewer: Viewer): Permission =>
  permission(viewer, 'send again what waited', 'all', viewer.kind === 'system');
