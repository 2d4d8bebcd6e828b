import { removeVisits } from '@/features/accounts/visits/data';
import { saveSignInsOver } from '@/features/accounts/sign-in/data';
import { lockCohort } from '@/features/cohorts/data';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { isOneOutside, loadFacts, previewOf } from '../data';
import { namedOnly, onParticipant, onParticipation, onPerson } from '../hanging';
import {
  assertNothingHangs,
  beginJournal,
  type Journal,
  opened,
  saveAdded,
  saveChanged,
  saveMoved,
  savePairsMoved,
  saveRenamed,
  saveTaken,
  sealedSteps,
  undoSteps,
} from '../journal/data';
import { CantUndo } from '../cant-undo';
import type { Facts, FormOfBoth, InBoth } from '../clashes';
import { type Chosen, mergedDetails, stricter } from '../model';

type ToMerge = { keptId: string; otherId: string; chosen: Chosen; seen: string };

/**
 * Makes two people one. Cohorts first and people after them, each in one order, as everywhere: two who merge at once wait
 * in line, and the second finds one of the two gone. Nobody adds anything to either until the end.
 * @returns what stood in the way, or null when it is done
 */
export async function saveMerge(
  tx: Tx,
  viewer: Viewer,
  { keptId, otherId, chosen, seen }: ToMerge,
): Promise<'gone' | 'changed' | 'refused' | null> {
  const ids = [keptId, otherId];
  const places = await tx.participant.findMany({
    where: { personId: { in: ids } },
    orderBy: { cohortId: 'asc' },
    select: { cohortId: true },
  });
  for (const cohortId of new Set(places.map((place) => place.cohortId))) await lockCohort(tx, cohortId);
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const known = await loadFacts(tx, keptId, otherId);
  if (!known) return 'gone';
  const facts = { ...known, outside: await isOneOutside(tx, viewer, ids) };
  const preview = previewOf(facts);
  if (preview.refusals.length > 0) return 'refused';
  if (preview.mark !== seen) return 'changed';
  const { id: mergeId } = await tx.personMerge.create({
    data: {
      keptId,
      mergedId: otherId,
      at: now(),
      byId: viewer.kind === 'person' ? viewer.personId : null,
      sealed: sealedSteps([]),
    },
    select: { id: true },
  });
  const journal = await beginJournal(tx);
  await joinAll(tx, journal, mergeId, facts);
  await joinPeople(tx, journal, mergeId, facts, chosen);
  await tx.personMerge.update({ where: { id: mergeId }, data: { sealed: sealedSteps(journal.steps) } });
  return null;
}

/** What hangs on the other record goes over: first where both have one, then all that is left. */
async function joinAll(tx: Tx, journal: Journal, mergeId: string, facts: Facts): Promise<void> {
  for (const form of facts.forms) await joinForms(tx, journal, form);
  for (const place of facts.bothIn) await joinPlaces(tx, journal, mergeId, place);
  const [from, to] = [facts.other.id, facts.kept.id];
  await removeVisits(tx, from);
  await tx.signIn.deleteMany({ where: { personId: from } });
  for (const hanging of [...onPerson, ...namedOnly])
    if (hanging.how !== 'ends') await saveMoved(journal, hanging, from, to);
}

/** Two places in the ledger of one form become one: that with a form begun stays, and both links lead to it. */
async function joinForms(tx: Tx, journal: Journal, { kept, other }: FormOfBoth): Promise<void> {
  const [stays, goes] = other.progress === 'asked' ? [kept, other] : [other, kept];
  for (const hanging of onParticipation) await saveMoved(journal, hanging, goes.id, stays.id);
  const { linkHash } = await tx.participation.findUniqueOrThrow({
    where: { id: goes.id },
    select: { linkHash: true },
  });
  await assertNothingHangs(tx, 'participation', goes.id);
  await saveTaken(journal, 'participation', goes.id);
  await saveAdded(journal, 'other_link', { link_hash: linkHash, participation_id: stays.id });
}

/** Two places in one cohort become one. Whoever is still there by one of them is still there. */
async function joinPlaces(
  tx: Tx,
  journal: Journal,
  mergeId: string,
  { cohortId, kept, other }: InBoth,
): Promise<void> {
  await savePairsMoved(journal, other.id, kept.id);
  for (const hanging of onParticipant)
    if (hanging.how !== 'apart') await saveMoved(journal, hanging, other.id, kept.id);
  await saveRenamed(journal, cohortId, other.id, kept.id);
  const both = await tx.participant.findMany({ where: { id: { in: [kept.id, other.id] } } });
  const [mine, theirs] = [kept.id, other.id].map((id) => both.find((one) => one.id === id));
  await saveChanged(
    journal,
    'participant',
    { id: kept.id },
    {
      ...(mine?.organisation === '' && { organisation: theirs?.organisation ?? '' }),
      ...(mine?.area === '' && { area: theirs?.area ?? '' }),
      ...(kept.withdrawn && !other.withdrawn && { withdrawn_at: null }),
    },
  );
  await assertNothingHangs(tx, 'participant', other.id);
  await saveTaken(journal, 'participant', other.id);
  await saveAdded(journal, 'old_id', { old_id: other.id, new_id: kept.id, merge_id: mergeId });
}

/** The two records themselves. Each address goes on to find and sign in who they are. */
async function joinPeople(
  tx: Tx,
  journal: Journal,
  mergeId: string,
  { kept, other }: Facts,
  chosen: Chosen,
): Promise<void> {
  await assertNothingHangs(tx, 'person', other.id);
  await saveTaken(journal, 'person', other.id);
  const details = mergedDetails(kept, other, chosen);
  const consents = stricter(kept, other);
  await saveChanged(
    journal,
    'person',
    { id: kept.id },
    {
      name: details.name,
      email: details.email,
      phone: details.phone,
      known_as: details.knownAs,
      said_as: details.saidAs,
      contact_by: details.contactBy,
      format: details.format,
      language: details.language,
      persona: kept.persona ?? other.persona,
      ...changedSince('no_contact_since', kept.noContactSince, consents.noContactSince),
      ...changedSince('no_reminders_since', kept.noRemindersSince, consents.noRemindersSince),
      ...changedSince('adverts_since', kept.advertsSince, consents.advertsSince),
    },
  );
  for (const email of [kept.email, other.email])
    if (email && email !== details.email)
      await saveAdded(journal, 'other_address', { email, person_id: kept.id });
  await saveAdded(journal, 'old_id', { old_id: other.id, new_id: kept.id, merge_id: mergeId });
}

const changedSince = (column: string, before: Date | null, after: Date | null) =>
  before?.getTime() === after?.getTime() ? {} : { [column]: after };

/**
 * Parts two people again as they were. What came since stays with the kept one; both sign in anew.
 * @returns what stood in the way, or null when it is done. @throws CantUndo where a row can't come back
 */
export async function saveUndone(
  tx: Tx,
  viewer: Viewer,
  { keptId, mergeId }: { keptId: string; mergeId: string },
): Promise<'gone' | 'later' | null> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${keptId}::uuid FOR UPDATE`;
  const merges = await tx.personMerge.findMany({
    where: { keptId, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, sealed: true },
  });
  const merge = merges.find(({ id }) => id === mergeId);
  if (!merge) return 'gone';
  if (merges[0]?.id !== mergeId) return 'later';
  const steps = opened(merge.sealed);
  if (steps.length === 0) throw new CantUndo('sealed');
  await undoSteps(tx, steps);
  await removeVisits(tx, keptId);
  await saveSignInsOver(tx, keptId);
  await tx.personMerge.update({
    where: { id: mergeId },
    data: { undoneAt: now(), undoneById: viewer.kind === 'person' ? viewer.personId : null },
  });
  return null;
}
