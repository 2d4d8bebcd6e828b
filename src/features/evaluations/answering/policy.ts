import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';
import type { Sitting } from './model';

/** A form is answered by whoever holds its link, or sits at its table as the person chosen there; by nobody else. */
export const mayAnswer = (viewer: Viewer, sitting: Sitting): Permission =>
  permission(viewer, 'answer a form', sitting.participationId, viewer.kind === 'answering');
