import { now } from './clock';
import { db } from './db';
import type { Viewer } from './viewer';

/** Keeps that somebody looked at what is a person's own: a line for each of those it belongs to, with nothing of what was read. */
export async function recordLooks(viewer: Viewer, verb: string, subjects: Iterable<string>): Promise<void> {
  const actor = viewer.kind === 'system' ? viewer.name : viewer.kind;
  const actorId = viewer.kind === 'person' ? viewer.personId : null;
  const data = [...new Set(subjects)].map((subject) => ({ at: now(), actorId, actor, verb, subject }));
  if (data.length > 0) await db().auditEvent.createMany({ data });
}
