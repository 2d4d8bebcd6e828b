import { expect, it } from 'vitest';
import { toGive } from '@/features/messages/by-hand/data';
import { addressHash } from '@/features/messages/reaching/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { buildApplications, buildRecruiting } from '@tests/support/applications';
import { buildViewer } from '@tests/support/build';
import { decideAndSend, offerOf, toTell } from '@tests/support/offers';

it('an offer is written in the language of whoever applied, and is of use until it ends', async () => {
  const { cohortId, ...cohort } = await buildRecruiting(1);
  const [one = ''] = await buildApplications(cohortId, 1);
  await db().application.update({ where: { id: one }, data: { language: 'ar' } });
  await decideAndSend({ ...cohort, cohortId }, [one], []);
  const offer = await offerOf(one);
  expect(await db().message.findFirstOrThrow({ where: { about: offer.id } })).toMatchObject({
    language: 'ar',
    purpose: 'asked',
    cohortId,
    notAfter: offer.expiresAt,
  });
});

it('whoever’s mail comes back is told by hand of what is decided, and stands with those who didn’t hear', async () => {
  const { cohortId, ...cohort } = await buildRecruiting(2);
  const [dead = '', alive = ''] = await buildApplications(cohortId, 2);
  const { name } = await db().application.findUniqueOrThrow({ where: { id: alive } });
  const { email } = await db().application.findUniqueOrThrow({ where: { id: dead } });
  await db().deadAddress.create({
    data: {
      way: 'email',
      addressHash: addressHash(email ?? ''),
      why: 'There is no such address.',
      since: now(),
    },
  });
  await decideAndSend({ ...cohort, cohortId }, [dead, alive], []);
  expect(await toTell([dead, alive])).toEqual(['offer', null]);
  // The offer to the other one comes back after it went.
  const about = (await offerOf(alive)).id;
  await db().message.updateMany({
    where: { about },
    data: { status: 'bounced', problem: 'Gone', sealed: null, sealedTo: null, way: 'email' },
  });
  const facilitator = await buildViewer({ kind: 'facilitator', cohortId });
  expect(await toGive(facilitator, cohortId)).toMatchObject([{ name, status: 'bounced', text: null }]);
});
