import { saveKnown, savePerson } from '@/features/accounts/data';
import { addressChanged } from '@/features/accounts/sign-in/commands';
import { removeVisits } from '@/features/accounts/visits/data';
import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  isOutOfReach,
  lockPlaces,
  participantsOf,
  renewLinks,
  saveComing,
  saveParticipant,
  savePlace,
  saveWithdrawn,
  supporterHasNeeds,
} from './data';
import type { NewParticipant, Participant } from './model';
import type { ChangedParticipantForm, ComingForm, Leaving, NewParticipantForm } from './schema';

type Added = { cohort: string; participantId: string; personId: string };

/** Adds one person, as long as there is a place. Two who take the last place at once: one gets it. */
export const addParticipant = command(can.add, cohortOf, ({ cohort, write }, input: NewParticipantForm) =>
  write(async (tx): Promise<Outcome<Added>> => {
    if ((await lockPlaces(tx, cohort.id)) < 1)
      return rejected(
        'name',
        `All ${cohort.places} places are taken or offered to somebody. Somebody has to withdraw first, or the cohort needs more places.`,
      );
    const person = await savePerson(tx, { name: input.name, email: input.email });
    const participantId = await saveParticipant(tx, cohort.id, person.id, input);
    if (!participantId)
      return rejected('email', `${person.name} has this address and is in the cohort already.`);
    return done({ cohort: cohort.slug, participantId, personId: person.id });
  }),
);

/** Changes what is known of somebody. */
export const changeParticipant = command(
  can.change,
  participantOf,
  ({ cohort, participant, viewer, write }, input: ChangedParticipantForm) =>
    write(async (tx): Promise<Outcome<{ cohort: string }>> => {
      if (input.supporter === '' && (await supporterHasNeeds(tx, participant.id)))
        return rejected('supporter', supporterStays(participant));
      const changed = await changeIdentity(tx, viewer, participant, input);
      if (!changed.ok) return changed;
      await savePlace(tx, participant.id, input);
      return done({ cohort: cohort.slug });
    }),
);

const supporterStays = ({ name, supporter }: Pick<Participant, 'name' | 'supporter'>): string =>
  `It is written down what ${supporter}, who comes with ${name}, needs. If they don’t come any more, remove those needs first, at “Needs”.`;

/** Says what somebody's supporter comes as, and on which days. */
export const sayHowSupported = command(
  can.sayHowSupported,
  participantOf,
  async ({ cohort, participant, write }, { part, days }: ComingForm) => {
    if (days.some((day) => day > cohort.days.length)) throw new Missing('day');
    await write((tx) => saveComing(tx, participant.id, { part, days }));
    return done({ cohort: cohort.slug });
  },
);

/** Notes that somebody left the course, and signs them out. What they answered stays; their seat and place are free again. */
export const withdrawParticipant = command(
  can.withdraw,
  participantOf,
  async ({ cohort, participant, write }) => {
    await write(async (tx) => {
      await saveWithdrawn(tx, participant.id);
      await removeVisits(tx, participant.personId);
    });
    return done({ cohort: cohort.slug });
  },
);

/** The participant whom a form names. @throws Missing when they aren't in the cohort. */
async function participantOf(viewer: Viewer, input: Pick<Leaving, 'cohort' | 'participant'>) {
  const { cohort } = await cohortOf(viewer, input);
  const participants = await participantsOf(viewer, cohort.id);
  const participant = participants.find((known) => known.id === input.participant);
  if (!participant) throw new Missing(input.participant);
  return { cohort, participant };
}

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
  if (changes && (await isOutOfReach(tx, viewer, before.personId))) {
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
