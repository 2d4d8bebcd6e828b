import { saveVisit } from '@/features/accounts/visits/data';
import { permission } from '@/server/permission';
import { sessionCookieName, sessionToken } from '@/server/session';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { buildViewer } from '@tests/support/build';

/** The cookie of a facilitator of this cohort who has signed in. */
export async function facilitatorsCookie(cohortId: string): Promise<string> {
  const viewer = await buildViewer({ kind: 'facilitator', cohortId });
  if (viewer.kind !== 'person') throw new Error('A facilitator is a person');
  const visit = await write(permission(system('test'), 'test', 'test', true), (tx) =>
    saveVisit(tx, viewer.personId),
  );
  return `${sessionCookieName()}=${await sessionToken(visit)}`;
}
