import { type Permission, permission } from '@/server/permission';
import { scopeOf, type Viewer } from '@/server/viewer';
import type { Form } from './model';

const runsProgramme = (viewer: Viewer, programmeId: string): boolean => {
  const scope = scopeOf(viewer, ['facilitator']);
  return scope.everything || scope.programmeIds.includes(programmeId);
};

/** Whoever facilitates a programme, or everything, writes its forms. Those that came with Roundtable are nobody's to change. */
export const mayEditForm = (
  viewer: Viewer,
  { key, programme }: Pick<Form, 'key' | 'programme'>,
  verb: string,
): Permission => permission(viewer, verb, key, programme !== null && runsProgramme(viewer, programme.id));

export const mayStartForm = (viewer: Viewer, programmeId: string): Permission =>
  permission(viewer, 'start a form', programmeId, runsProgramme(viewer, programmeId));
