import { cohortOf, lockCohort } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { offerPlace, tell } from '../offers/commands';
import { loadApplicant } from '../offers/data';
import { freePlaces } from '../places/data';
import { expiryOf } from '../places/model';
import { can } from './capabilities';
import {
  criteriaOf,
  judgedById,
  loadToChoose,
  removeUnsent,
  saveCriteria,
  saveDecisions,
  saveDecisionSent,
  saveJudgement,
} from './data';
import { type ToSend, toSend, whyNotDecide, whyNotSend } from './deciding';
import { type Ranked, ranked } from './model';
import type { Choice, CriteriaForm, Judgement, Sending } from './schema';

/** Says what the programme asks of everybody. */
export const setCriteria = command(
  can.setCriteria,
  cohortOf,
  async ({ cohort, write }, { words }: CriteriaForm) => {
    await write((tx) => saveCriteria(tx, cohort.programmeId, words));
    return done({ cohort: cohort.slug });
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
      const why = whyNotDecide(all, chosen);
      if (why) return rejected('application', why);
      const ids = chosen.map(({ id }) => id);
      if (act === 'undo') await removeUnsent(tx, ids);
      else await saveDecisions(tx, cohort.id, ids, { kind: act, reason: reason ?? 'other' });
      return done({ cohort: cohort.slug, act, about: ids.length });
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
      const rows = await loadToChoose(tx, cohort.id);
      const expiresAt = expiryOf(now(), cohort.days[0]?.date ?? null);
      const why = whyNotSend(rows, await freePlaces(tx, cohort.id));
      if (why) return rejected('form', why);
      if (!expiresAt && toSend(rows).offers > 0)
        return rejected(
          'form',
          'The course begins today or has begun: nobody can be offered a place any more.',
        );
      for (const row of rows) if (row.decision && !row.decision.sent) await sendOne(tx, row, expiresAt);
      return done({ cohort: cohort.slug, ...toSend(rows) });
    }),
);

async function sendOne(tx: Tx, { id, decision }: Ranked, expiresAt: Date | null): Promise<void> {
  const told =
    decision?.kind === 'offer' && expiresAt
      ? await offerPlace(tx, id, expiresAt)
      : await tell(tx, await loadApplicant(tx, id), decision?.kind === 'waiting' ? 'waiting' : 'decline');
  await saveDecisionSent(tx, id, told);
}
