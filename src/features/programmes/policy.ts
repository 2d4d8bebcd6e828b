import { type Permission, permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';

/** Programmes come with Roundtable, or with whoever sets it up. */
export const mayPublish = (viewer: Viewer, slug: string): Permission =>
  permission(viewer, 'publish a programme', slug, viewer.kind === 'system');
