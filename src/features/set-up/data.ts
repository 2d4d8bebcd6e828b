import { facilitatorCount } from '@/features/accounts/data';
import { organisations } from '@/features/accounts/organisations/data';
import { mailState } from '@/features/messages/data';
import type { Cohort } from '@/features/cohorts/model';
import { holdersOf } from '@/features/cohorts/roles/data';
import { ofKind } from '@/features/cohorts/roles/model';
import { stagesOf } from '@/features/evaluations/data';
import { scheduleOf } from '@/features/schedule/data';
import { factsOf } from '@/features/tables/seating-input/data';
import { programmes } from '@/features/programmes/data';
import type { Viewer } from '@/server/viewer';
import type { Readiness } from './cohort-steps';
import type { Installation } from './model';

/** What this installation has so far, as the viewer may see it. */
export async function installationOf(viewer: Viewer): Promise<Installation> {
  const [mail, known, offered, facilitators] = await Promise.all([
    mailState(viewer),
    organisations(viewer),
    programmes(viewer),
    facilitatorCount(viewer),
  ]);
  return { mail, organisations: known.length, programmes: offered, facilitators };
}

/** How far a cohort is, for whoever runs it. */
export async function readinessOf(
  viewer: Viewer,
  cohort: Pick<Cohort, 'id' | 'places' | 'programmeId' | 'commissionerId'>,
): Promise<Readiness> {
  const { id, places } = cohort;
  const [{ participants, coaches, tables }, schedule, stages, holders] = await Promise.all([
    factsOf(viewer, cohort),
    scheduleOf(viewer, id),
    stagesOf(viewer, id),
    holdersOf(viewer, cohort),
  ]);
  const active = participants.filter(({ withdrawn }) => !withdrawn);
  const toLead = schedule.filter(({ format }) => format !== 'break');
  const forms = stages.filter(({ formVersionId }) => formVersionId !== null);
  return {
    places,
    participants: active.length,
    unseated: active.filter(({ tableId }) => tableId === null).length,
    coaches: coaches.length,
    tables: tables.length,
    uncoached: tables.filter(({ coach }) => coach === null).length,
    sessions: toLead.length,
    unled: toLead.filter(({ leads }) => leads.length === 0).length,
    forms: forms.length,
    unread: forms.filter(({ mailing, mailReadAt }) => mailing && mailReadAt === null).length,
    commissioners: ofKind(holders, 'commissioner').length,
  };
}
