import { londonDate } from '@/calendar/london';
import { cohortOf } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { ownersIn } from './owners/data';
import {
  isOf,
  needById,
  ownNeeds,
  ownPlace,
  removeNeed as removeNeedRow,
  saveArrangement,
  saveNeed,
  saveOwner,
  saveReview,
} from './data';
import type { ArrangedForm, NeedRef, NewNeed, OwnNeed, OwnRef, OwnReview, ReviewedForm } from './schema';

/** Records what somebody needs, in their words. */
export const recordNeed = command(can.record, cohortOf, ({ cohort, write }, input: NewNeed) =>
  write(async (tx) => {
    if (!(await isOf(tx, cohort.id, input.whose))) throw new Missing('whose need');
    const { kind, words } = input;
    return done({ cohort: cohort.slug, need: await saveNeed(tx, cohort.id, input.whose, { kind, words }) });
  }),
);

/** A need of a cohort that the viewer runs. @throws Missing when there is none. */
async function needIn(viewer: Viewer, input: Pick<NeedRef, 'cohort' | 'need'>) {
  const { cohort } = await cohortOf(viewer, input);
  const need = await needById(viewer, cohort.id, input.need);
  if (!need) throw new Missing(input.need);
  return { cohort, need };
}

/** Says what is arranged for a need, who sees to it, for which days, and what of it the coach may know. */
export const arrangeNeed = command(
  can.arrange,
  needIn,
  async ({ cohort, need, viewer, write }, input: ArrangedForm) => {
    const owner = input.owner;
    if (owner && !(await ownersIn(viewer, cohort)).some(({ personId }) => personId === owner))
      return rejected('owner', 'Choose somebody who runs this cohort, or one of its coaches.');
    if (input.days.some((day) => day > cohort.days.length)) throw new Missing('day');
    if (input.share !== 'nobody' && input.agreed === '')
      return rejected('agreed', 'Write how they agreed to it: on the phone, in the form, and when.');
    const takenOn = owner !== null && owner !== need.owner?.personId;
    const { adjustment, feature, days, dueOn, pence, share, agreed, version } = input;
    const arrangement = { adjustment, feature, days, dueOn, pence, share, agreed, ownerId: owner };
    const saved = await write((tx) => saveArrangement(tx, { id: need.id, version }, arrangement, takenOn));
    if (!saved)
      return rejected(
        'form',
        'Somebody else has changed this need meanwhile. Open it again to see what they wrote, then write yours.',
      );
    return done({ cohort: cohort.slug });
  },
);

/** Whoever presses it sees to the need from now on. */
export const takeOn = command(can.takeOn, needIn, async ({ cohort, need, viewer, write }, _: NeedRef) => {
  if (viewer.kind !== 'person') return rejected('form', 'Only a person can take a need on.');
  await write((tx) => saveOwner(tx, need.id, viewer.personId));
  return done({ cohort: cohort.slug });
});

/** Takes a need away that isn't one any more, and with it all that was written of it. */
export const removeNeed = command(can.remove, needIn, async ({ cohort, need, write }, _: NeedRef) => {
  await write((tx) => removeNeedRow(tx, cohort.id, need.id));
  return done({ cohort: cohort.slug });
});

/** What is wrong with saying now whether something was met on a day; null when nothing is. */
function tooEarly(days: readonly { number: number; date: string }[], number: number): string | null {
  const day = days.find((one) => one.number === number);
  if (!day) throw new Missing(`day ${number}`);
  return day.date > londonDate(now()) ? `Day ${number} has not come yet.` : null;
}

/** Notes for somebody whether what they need was there on a day. */
export const reviewNeed = command(
  can.review,
  needIn,
  async ({ cohort, need, write }, { reviewed, met, words }: ReviewedForm) => {
    const early = tooEarly(cohort.days, reviewed);
    if (early) return rejected('met', early);
    await write((tx) => saveReview(tx, need.id, { day: reviewed, met, words }));
    return done({ cohort: cohort.slug });
  },
);

/** The viewer's own place in a cohort. @throws Missing when they have none. */
async function placeOf(viewer: Viewer, { cohort: slug }: { cohort: string }) {
  const place = await ownPlace(viewer, slug);
  if (!place) throw new Missing(slug);
  return { person: { id: place.personId }, place };
}

/** Somebody says what helps them, and what of it their coach may know. */
export const sayOwnNeed = command(can.sayOwn, placeOf, async ({ place, write }, input: OwnNeed) => {
  const { cohortId, personId, participantId } = place;
  const { kind, words, share } = input;
  const agreed = share === 'nobody' ? '' : `They said so themselves, ${londonDate(now())}`;
  const whose = participantId ? { participantId } : { personId };
  await write((tx) => saveNeed(tx, cohortId, whose, { kind, words, share, agreed }));
  return done({ cohort: input.cohort });
});

/** A need of the viewer's own. @throws Missing when it is somebody else's. */
async function ownNeedOf(viewer: Viewer, input: OwnRef) {
  const { person, place } = await placeOf(viewer, input);
  const need = (await ownNeeds(viewer, place.cohortId)).find(({ id }) => id === input.need);
  if (!need) throw new Missing(input.need);
  return { person, place, need };
}

/** They don't need it any more. */
export const removeOwnNeed = command(
  can.removeOwn,
  ownNeedOf,
  async ({ place, need, write }, { cohort }: OwnRef) => {
    await write((tx) => removeNeedRow(tx, place.cohortId, need.id));
    return done({ cohort });
  },
);

/** They say whether what they need was there. */
export const reviewOwnNeed = command(
  can.reviewOwn,
  ownNeedOf,
  async ({ need, place, write }, { cohort, reviewed, met, words }: OwnReview) => {
    const early = tooEarly(place.days, reviewed);
    if (early) return rejected('met', early);
    await write((tx) => saveReview(tx, need.id, { day: reviewed, met, words }));
    return done({ cohort });
  },
);
