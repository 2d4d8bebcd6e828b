import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Only who typed a table's code may say who of that table they are. */
export const mayChooseAtTable = (viewer: Viewer, participantId: string): Permission =>
  permission(
    viewer,
    'choose who answers at a table',
    participantId,
    viewer.kind === 'answering' && viewer.door === 'table',
  );
