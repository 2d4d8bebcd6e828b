import { londonDate } from '@/calendar/london';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { endNeed, removeNeed, saveNeed, saveReview, saveSaid } from '../keeping/data';
import { isNewlyNotMet, leavesTrace, type Share } from '../model';
import { tellOwner } from '../owners/commands';
import { tooEarly } from '../too-early';
import { can } from './capabilities';
import { ownNeeds, ownPlace } from './data';
import type { ChangedOwn, OwnNeed, OwnRef, OwnReview } from './schema';

/** The viewer's own place in a cohort. @throws Missing when they have none. */
async function placeOf(viewer: Viewer, { cohort: slug }: { cohort: string }) {
  const place = await ownPlace(viewer, slug);
  if (!place) throw new Missing(slug);
  return { person: { id: place.personId }, place };
}

const agreedBy = (share: Share): string =>
  share === 'nobody' ? '' : `They said so themselves, ${londonDate(now())}`;

/** Somebody says what helps them, and what of it their coach may know. */
export const sayOwnNeed = command(can.say, placeOf, async ({ place, write }, input: OwnNeed) => {
  const { cohortId, personId, participantId } = place;
  const { kind, words, share } = input;
  const whose = participantId ? { participantId } : { personId };
  const said = { kind, words, share, agreed: agreedBy(share), saidOwn: true };
  await write((tx) => saveNeed(tx, cohortId, whose, said));
  return done({ cohort: input.cohort });
});

/** A need of the viewer's own. @throws Missing when it is somebody else's. */
async function ownNeedOf(viewer: Viewer, input: OwnRef) {
  const { person, place } = await placeOf(viewer, input);
  const need = (await ownNeeds(viewer, place.cohortId)).find(({ id }) => id === input.need);
  if (!need) throw new Missing(input.need);
  return { person, place, need };
}

/** They say it in other words, or let their coach know more or less of it. What is arranged stays. */
export const changeOwnNeed = command(can.change, ownNeedOf, async ({ need, write }, input: ChangedOwn) => {
  const { kind, words, share, version } = input;
  const agreed = share === need.share ? need.agreed : agreedBy(share);
  const saved = await write((tx) => saveSaid(tx, { ...need, version }, { kind, words, share, agreed }));
  return saved
    ? done({ cohort: input.cohort })
    : rejected('form', 'Something was arranged for this meanwhile. Look at it, then save again.');
});

/** They don't need it any more. Where something was arranged, it waits until that is called off. */
export const removeOwnNeed = command(can.remove, ownNeedOf, async ({ need, write }, { cohort }: OwnRef) => {
  await write((tx) => (leavesTrace(need) ? endNeed(tx, need, false) : removeNeed(tx, need)));
  return done({ cohort });
});

/** They say whether what they need was there. It goes before what anybody wrote for them. */
export const reviewOwnNeed = command(
  can.review,
  ownNeedOf,
  async ({ person, need, place, viewer, write }, { cohort, reviewed, met, words }: OwnReview) => {
    const early = tooEarly(place.days, reviewed, londonDate(now()));
    if (early) return rejected('met', early);
    await write(async (tx) => {
      await saveReview(tx, need, { day: reviewed, met, words, own: true, byId: person.id });
      if (isNewlyNotMet(need, reviewed, met))
        await tellOwner(tx, need.id, viewer, { told: 'not met', day: reviewed });
    });
    return done({ cohort });
  },
);
