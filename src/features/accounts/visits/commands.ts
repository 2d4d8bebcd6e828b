import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { removeVisit, removeVisits } from './data';
import { mayEndVisits } from './policy';

/** Ends this visit. Whoever isn't here has left already. */
export async function signOut(viewer: Viewer): Promise<Outcome<void>> {
  if (viewer.kind !== 'person' || !viewer.visitId) return done();
  const { visitId } = viewer;
  await write(mayEndVisits(viewer, 'sign out'), (tx) => removeVisit(tx, visitId));
  return done();
}

/** Ends all visits of whoever asks, on every browser. */
export async function signOutEverywhere(viewer: Viewer): Promise<Outcome<void>> {
  if (viewer.kind !== 'person') return done();
  const { personId } = viewer;
  await write(mayEndVisits(viewer, 'sign out everywhere'), (tx) => removeVisits(tx, personId));
  return done();
}
