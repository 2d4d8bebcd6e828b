import { command } from '@/server/command';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { removeVisit, removeVisits } from './data';

const oneself = (viewer: Viewer) => ({
  anything: { id: viewer.kind === 'person' ? viewer.personId : 'nobody' },
  own: viewer.kind === 'person' ? viewer : null,
});

/** Ends this visit. */
export const signOut = command(can.signOut, oneself, async ({ own, write }) => {
  const visitId = own?.visitId;
  if (visitId) await write((tx) => removeVisit(tx, visitId));
  return done();
});

/** Ends all visits of whoever asks, on every browser. */
export const signOutEverywhere = command(can.signOutEverywhere, oneself, async ({ own, write }) => {
  if (own) await write((tx) => removeVisits(tx, own.personId));
  return done();
});
