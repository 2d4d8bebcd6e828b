import { londonDate } from '@/calendar/london';
import { cohortOf } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { needById } from './data';
import {
  endNeed,
  isOf,
  removeNeed as removeNeedRow,
  saveArrangement,
  saveNeed,
  saveOwner,
  saveReview,
} from './keeping/data';
import { isNewlyNotMet, isNotMet, leavesTrace, type Need, sharesMore } from './model';
import { tellOwner } from './owners/commands';
import { ownersIn } from './owners/data';
import { tooEarly } from './too-early';
import type { ArrangedForm, NeedRef, NewNeed, ReviewedForm } from './schema';

/** Records what somebody needs, in their words. */
export const recordNeed = command(can.record, cohortOf, ({ cohort, write }, input: NewNeed) =>
  write(async (tx) => {
    if (!(await isOf(tx, cohort.id, input.whose))) throw new Missing('whose need');
    const { kind, words } = input;
    return done({ cohort: cohort.slug, need: await saveNeed(tx, cohort.id, input.whose, { kind, words }) });
  }),
);

/** A need of a cohort that the viewer runs; whose it is stands in the audit log. @throws Missing when there is none. */
async function needIn(viewer: Viewer, input: Pick<NeedRef, 'cohort' | 'need'>) {
  const { cohort } = await cohortOf(viewer, input);
  const need = await needById(viewer, cohort.id, input.need);
  if (!need) throw new Missing(input.need);
  return { cohort, need, detail: `of ${need.whose.participantId ?? need.whose.personId}` };
}

const changedMeanwhile = rejected(
  'form',
  'Somebody else has changed this need meanwhile. Open it again to see what they wrote, then write yours.',
);

/** What of an arrangement can't be so; null when all can. Whoever said it themselves is the only one who lets more be known of it. */
function wrongIn(
  need: Need,
  { days, share, agreed, kind, words }: ArrangedForm,
  cohort: Pick<Cohort, 'days'>,
) {
  if (days.some((day) => day > cohort.days.length)) throw new Missing('day');
  if (need.saidOwn && ((kind ?? need.kind) !== need.kind || (words ?? need.words) !== need.words))
    return rejected('words', 'They said this themselves: only they can change it.');
  if (need.saidOwn && sharesMore(share, need.share))
    return rejected('share', 'They said themselves what may be known: only they can let more be known.');
  return share !== 'nobody' && agreed === ''
    ? rejected('agreed', 'Write how they agreed to it: on the phone, in the form, and when.')
    : null;
}

/** Says what is arranged for a need, who sees to it, for which days, and what of it the coach may know. */
export const arrangeNeed = command(
  can.arrange,
  needIn,
  async ({ cohort, need, viewer, write }, input: ArrangedForm) => {
    const owner = input.owner;
    if (owner && !(await ownersIn(viewer, cohort)).some(({ personId }) => personId === owner))
      return rejected('owner', 'Choose somebody who runs this cohort.');
    const wrong = wrongIn(need, input, cohort);
    if (wrong) return wrong;
    const { adjustment, feature, days, dueOn, pence, share, agreed, version } = input;
    const { kind = need.kind, words = need.words } = input;
    const arrangement = {
      kind,
      words,
      adjustment,
      feature,
      days,
      dueOn,
      pence,
      share,
      agreed,
      ownerId: owner,
    };
    // Whoever arranges it anew after it was not met has taken it on anew, though they had it before.
    const takenOn = owner !== null && (owner !== need.owner?.personId || isNotMet(need));
    const saved = await write(async (tx) => {
      if (!(await saveArrangement(tx, { ...need, version }, arrangement, takenOn))) return false;
      if (takenOn) await tellOwner(tx, need.id, viewer, { told: 'asked' });
      return true;
    });
    return saved ? done({ cohort: cohort.slug }) : changedMeanwhile;
  },
);

/** Whoever presses it sees to the need from now on, unless somebody has taken it on meanwhile. */
export const takeOn = command(can.takeOn, needIn, async ({ cohort, need, viewer, write }, _: NeedRef) => {
  if (viewer.kind !== 'person') return rejected('form', 'Only a person can take a need on.');
  if (need.owner && !isNotMet(need)) return rejected('form', `${need.owner.name} sees to it already.`);
  const saved = await write((tx) => saveOwner(tx, need, viewer.personId));
  return saved ? done({ cohort: cohort.slug }) : changedMeanwhile;
});

/** A need isn't one any more, or what was arranged for one that was taken back is called off. What was said of it stays. */
export const removeNeed = command(can.remove, needIn, async ({ cohort, need, write }, _: NeedRef) => {
  await write((tx) => (leavesTrace(need) ? endNeed(tx, need, true) : removeNeedRow(tx, need)));
  return done({ cohort: cohort.slug });
});

/** Notes for somebody whether what they need was there on a day. Their own word stands. */
export const reviewNeed = command(
  can.review,
  needIn,
  async ({ cohort, need, viewer, write }, { reviewed, met, words }: ReviewedForm) => {
    const early = tooEarly(cohort.days, reviewed, londonDate(now()));
    if (early) return rejected('met', early);
    const byId = viewer.kind === 'person' ? viewer.personId : null;
    const saved = await write(async (tx) => {
      if (!(await saveReview(tx, need, { day: reviewed, met, words, own: false, byId }))) return false;
      if (isNewlyNotMet(need, reviewed, met))
        await tellOwner(tx, need.id, viewer, { told: 'not met', day: reviewed });
      return true;
    });
    return saved
      ? done({ cohort: cohort.slug })
      : rejected('met', `They said themselves how it was on day ${reviewed}. Their word stands.`);
  },
);
