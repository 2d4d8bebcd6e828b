import { addressChanged } from '@/features/accounts/commands';
import { saveKnown } from '@/features/accounts/data';
import type { Tx } from '@/server/db';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import type { NewParticipant } from '../model';
import { mayChangeAnybody } from '../policy';
import { renewLinks } from '../links/data';
import { isKnownElsewhere } from './data';

/** Who somebody is, wherever they come: not of one cohort. */
type Identity = { name: string; email: string | null };

/**
 * Changes who somebody is, and how they are reached. Whoever has their address can sign in as them, so whoever runs a cohort
 * may change name and address only of people who have no part anywhere else. A new address gets new links to forms, and
 * nothing that was begun by the old one.
 */
export async function changeIdentity(
  tx: Tx,
  viewer: Viewer,
  before: Identity & { personId: string },
  after: Identity & Pick<NewParticipant, 'phone' | 'contactBy'>,
): Promise<Outcome<void>> {
  const { name, email, phone, contactBy } = after;
  const changes = before.name !== name || before.email !== email;
  if (changes && !mayChangeAnybody(viewer) && (await isKnownElsewhere(tx, viewer, before.personId))) {
    return rejected(
      'email',
      'They have a part outside of what you run, so only an administrator can change their name and address. Everything else you can change.',
    );
  }
  const saved = await saveKnown(tx, before.personId, { name, email, phone, contactBy });
  if (!saved)
    return rejected('email', 'Somebody else here has this address. Each person needs one of their own.');
  if (saved.oldAddress === email) return done();
  await renewLinks(tx, before.personId);
  await addressChanged(tx, { personId: before.personId, oldAddress: saved.oldAddress });
  return done();
}
