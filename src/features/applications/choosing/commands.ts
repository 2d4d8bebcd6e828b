import { cohortOf, lockCohort } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { offerPlace, tell } from '../offers/commands';
import { loadApplicant, saveDecision } from '../offers/data';
import { freePlaces } from '../places/data';
import { expiryOf } from '../places/model';
import { can } from './capabilities';
import {
  criteriaOf,
  judgedById,
  loadToChoose,
  removeDrafts,
  saveCriterion,
  saveDrafts,
  saveJudgement,
  saveNewCriteria,
} from './data';
import { type ToSend, toSend, whyNotDecide, whyNotSend } from './deciding';
import { partPair as letApplyAlone } from '../applying/commands';
import { holdPairs } from '../applying/data';
import { type Ranked, ranked } from './model';
import type { Choice, CriteriaForm, Judgement, PartedPair, Sending } from './schema';

/** Says what the programme asks of everybody, in all its cohorts. */
export const setCriteria = command(
  can.setCriteria,
  async (viewer: Viewer, input: CriteriaForm) => {
    const { cohort } = await cohortOf(viewer, input);
    return { cohort, programme: { id: cohort.programmeId } };
  },
  async ({ cohort, programme, write }, { known, added }) => {
    await write(async (tx) => {
      for (const one of known) await saveCriterion(tx, programme.id, one);
      await saveNewCriteria(tx, programme.id, added);
    });
    return done({ cohort: cohort.slug });
  },
);

/** Lets each of a pair apply alone, when only one of them comes, and tells both. Who said yes already has their place within a minute. */
export const partPair = command(
  can.part,
  async (viewer: Viewer, input: PartedPair) => {
    const { cohort } = await cohortOf(viewer, input);
    if (!(await judgedById(viewer, cohort.id, input.application))) throw new Missing(input.application);
    return { cohort };
  },
  async ({ cohort, write }, { application }) => {
    await write(async (tx) => {
      await lockCohort(tx, cohort.id);
      await holdPairs(tx, cohort.id);
      const { id: cohortId, programmeName, name: cohortName, slug } = cohort;
      await letApplyAlone(
        tx,
        { cohortId, programmeName, cohortName, slug },
        { id: application, isTold: true },
      );
    });
    return done({ cohort: cohort.slug, application });
  },
);

/** Says whether somebody meets a criterion, and why. */
export const judge = command(
  can.judge,
  async (viewer: Viewer, input: Judgement) => {
    const { cohort } = await cohortOf(viewer, input);
    const [judged, criteria] = [
      await judgedById(viewer, cohort.id, input.application),
      await criteriaOf(viewer, cohort.id),
    ];
    if (!judged || !criteria.some(({ id }) => id === input.criterion)) throw new Missing(input.application);
    return { cohort };
  },
  async ({ cohort, write }, { application, criterion, met, reason }) => {
    if (met === 'not_met' && reason === '') return rejected('reason', 'Say why it is not met.');
    await write((tx) =>
      saveJudgement(tx, { applicationId: application, criterionId: criterion, met, reason }),
    );
    return done({ cohort: cohort.slug, application });
  },
);

type Came = { cohort: string; act: Choice['act']; about: number };

/** Decides about several at once, or takes back what nobody has heard of. */
export const decide = command(
  can.decide,
  cohortOf,
  async ({ cohort, write }, { application, act, reason }: Choice): Promise<Outcome<Came>> => {
    if (act === 'mix') return done({ cohort: cohort.slug, act, about: application.length });
    return write(async (tx): Promise<Outcome<Came>> => {
      await lockCohort(tx, cohort.id);
      const all = ranked(await loadToChoose(tx, cohort.id), 'total');
      const chosen = all.filter(({ id }) => application.includes(id));
      const why = act === 'undo' ? null : whyNotDecide(all, chosen, act);
      if (why) return rejected('application', why);
      const back = await removeDrafts(
        tx,
        chosen.map(({ id }) => id),
      );
      const anew = act === 'undo' ? [] : chosen.filter((one) => act === 'offer' || one.heard !== act);
      if (act !== 'undo')
        await saveDrafts(
          tx,
          anew.map(({ id }) => id),
          { kind: act, reason: reason ?? 'other' },
        );
      if (back + anew.length === 0)
        return rejected('application', 'Nothing is changed: they have heard what was decided about them.');
      return done({ cohort: cohort.slug, act, about: act === 'undo' ? back : chosen.length });
    });
  },
);

/** Sends every decision that nobody has heard of, each in its applicant's own way. All or none. */
export const sendDecisions = command(
  can.send,
  cohortOf,
  async ({ cohort, write }, _input: Sending): Promise<Outcome<{ cohort: string } & ToSend>> =>
    write(async (tx): Promise<Outcome<{ cohort: string } & ToSend>> => {
      await lockCohort(tx, cohort.id);
      const rows = ranked(await loadToChoose(tx, cohort.id), 'total');
      const expiresAt = expiryOf(now(), cohort.days[0]?.date ?? null);
      const why = whyNotSend(rows, await freePlaces(tx, cohort.id));
      if (why) return rejected('form', why);
      if (!expiresAt && toSend(rows).offers > 0)
        return rejected(
          'form',
          'The course begins tomorrow or has begun: nobody can be offered a place any more.',
        );
      for (const row of inOrderDecided(rows)) await sendOne(tx, cohort.id, row, expiresAt);
      return done({ cohort: cohort.slug, ...toSend(rows) });
    }),
);

/** What is to be sent, as it was decided: whoever was put on the waiting list first is before the others. */
const inOrderDecided = (rows: readonly Ranked[]) =>
  rows
    .flatMap(({ id, decision }) => (decision && !decision.sent ? [{ id, ...decision }] : []))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());

async function sendOne(
  tx: Tx,
  cohortId: string,
  { id, kind, reason }: ReturnType<typeof inOrderDecided>[number],
  expiresAt: Date | null,
): Promise<void> {
  await saveDecision(tx, { id, cohortId }, { kind, reason });
  if (kind !== 'offer') await tell(tx, await loadApplicant(tx, id), kind);
  else if (expiresAt) await offerPlace(tx, id, expiresAt);
}
