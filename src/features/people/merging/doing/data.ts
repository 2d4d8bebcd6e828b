import { storedDay } from '@/calendar/days';
import { removeVisits } from '@/features/accounts/visits/data';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { Facts, FormOfBoth, InBoth } from '../clashes';
import { isOneOutside, previewOf } from '../data';
import { loadFacts } from '../facts/data';
import {
  namedOnly,
  onParticipant,
  onParticipation,
  onPerson,
  participantsListed,
  peopleListed,
} from '../hanging';
import { formsStand, holdPeople } from '../holding/data';
import {
  assertNothingHangs,
  beginJournal,
  type Journal,
  noteStood,
  saveAdded,
  saveChanged,
  saveMoved,
  savePairsMoved,
  saveRenamed,
  saveTaken,
  sealedSteps,
} from '../journal/data';
import { type Chosen, mergedDetails, stricter } from '../model';

type ToMerge = { keptId: string; otherId: string; chosen: Chosen; seen: string };

/**
 * Makes two people one. Two who merge at once wait in line, and the second finds one of the two gone.
 * @returns what stood in the way, or the addresses of both when it is done
 */
export async function saveMerge(
  tx: Tx,
  viewer: Viewer,
  { keptId, otherId, chosen, seen }: ToMerge,
): Promise<'busy' | 'gone' | 'changed' | 'refused' | string[]> {
  const ids = [keptId, otherId];
  const held = await holdPeople(tx, ids);
  if (held !== null) return held;
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
  noteStood(journal, await formsStand(tx, keptId));
  await tx.personMerge.update({ where: { id: mergeId }, data: { sealed: sealedSteps(journal.steps) } });
  return [facts.kept, facts.other].flatMap(({ email }) => email ?? []);
}

/** What hangs on the other record goes over: first where both have one, then all that is left. */
async function joinAll(tx: Tx, journal: Journal, mergeId: string, facts: Facts): Promise<void> {
  for (const form of facts.forms) await joinForms(tx, journal, form);
  for (const place of facts.bothIn) await joinPlaces(tx, journal, mergeId, place);
  const [from, to] = [facts.other.id, facts.kept.id];
  await removeVisits(tx, from);
  await tx.signIn.deleteMany({ where: { personId: from } });
  await keepReached(journal, from, to);
  for (const hanging of [...onPerson, ...namedOnly])
    if (hanging.how !== 'ends') await saveMoved(journal, hanging, from, to);
  for (const listed of peopleListed) await saveRenamed(journal, listed, from, to);
  await shareLess(journal, to);
}

const reaching = ['listed', 'stopped', 'left_out', 'waiting', 'by_hand', 'queued', 'handed'] as const;

/** Of two places on one list, that goes over by which more has gone: else somebody would get one message twice. */
async function keepReached(journal: Journal, from: string, to: string): Promise<void> {
  const rows = await journal.tx.groupMessageRecipient.findMany({
    where: { personId: { in: [from, to] } },
    select: { id: true, personId: true, groupMessageId: true, state: true },
  });
  for (const mine of rows.filter(({ personId }) => personId === to)) {
    const other = rows.find((one) => one.groupMessageId === mine.groupMessageId && one.personId === from);
    if (other && reaching.indexOf(other.state) > reaching.indexOf(mine.state))
      await saveTaken(journal, 'group_message_recipient', mine.id);
  }
}

const shares = ['nobody', 'arranged', 'words'] as const;

/** Of several needs of one kind in one cohort, all are told of as the strictest of them lets them be. */
async function shareLess(journal: Journal, personId: string): Promise<void> {
  const needs = await journal.tx.need.findMany({
    where: { settledAt: null, OR: [{ personId }, { participant: { personId } }] },
    orderBy: { id: 'asc' },
    select: { id: true, cohortId: true, kind: true, share: true },
  });
  const came = new Set(
    journal.steps.flatMap((step) =>
      step.did === 'moved' && step.table === 'need' && step.column !== 'owner_id'
        ? step.keys.map(({ id }) => id)
        : [],
    ),
  );
  for (const need of needs) {
    const alike = needs.filter((one) => one.cohortId === need.cohortId && one.kind === need.kind);
    if (alike.every(({ id }) => came.has(id)) || !alike.some(({ id }) => came.has(id))) continue;
    const share = shares.find((least) => alike.some((one) => one.share === least));
    if (share) await saveChanged(journal, 'need', { id: need.id }, { share });
  }
}

/**
 * Two places in the ledger of one form become one: that with a form begun stays. What the other one knew of who was listed,
 * asked and written to holds as well.
 */
async function joinForms(tx: Tx, journal: Journal, { kept, other }: FormOfBoth): Promise<void> {
  const [stays, goes] = other.progress === 'asked' ? [kept, other] : [other, kept];
  for (const hanging of onParticipation) await saveMoved(journal, hanging, goes.id, stays.id);
  const columns = {
    linkHash: true,
    listed: true,
    invitedAt: true,
    reminders: true,
    mailedOn: true,
    language: true,
  };
  const placeOf = (id: string) => tx.participation.findUniqueOrThrow({ where: { id }, select: columns });
  const [mine, theirs] = [await placeOf(stays.id), await placeOf(goes.id)];
  await assertNothingHangs(tx, 'participation', goes.id);
  await saveTaken(journal, 'participation', goes.id);
  await saveChanged(
    journal,
    'participation',
    { id: stays.id },
    {
      ...(theirs.listed && { listed: true }),
      ...(theirs.invitedAt &&
        (!mine.invitedAt || theirs.invitedAt < mine.invitedAt) && { invited_at: theirs.invitedAt }),
      ...(theirs.reminders > mine.reminders && { reminders: theirs.reminders }),
      ...(theirs.mailedOn &&
        (!mine.mailedOn || theirs.mailedOn > mine.mailedOn) && { mailed_on: storedDay(theirs.mailedOn) }),
      ...(mine.language === null && theirs.language && { language: theirs.language }),
    },
  );
  await saveAdded(journal, 'other_link', { link_hash: theirs.linkHash, participation_id: stays.id });
}

/** Two places in one cohort become one. Whoever is still there by one of them is still there. */
async function joinPlaces(tx: Tx, journal: Journal, mergeId: string, { kept, other }: InBoth): Promise<void> {
  await savePairsMoved(journal, other.id, kept.id);
  for (const hanging of onParticipant)
    if (hanging.how !== 'apart') await saveMoved(journal, hanging, other.id, kept.id);
  for (const listed of participantsListed) await saveRenamed(journal, listed, other.id, kept.id);
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
      ...(mine && theirs && theirs.joinedAt < mine.joinedAt && { joined_at: theirs.joinedAt }),
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
  const wishes = await wishesOf(tx, kept.id, other.id);
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
      ...wishes,
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

/** A no that either said themselves is theirs; how they agreed to adverts is known of one of them, where both did. */
async function wishesOf(tx: Tx, keptId: string, otherId: string) {
  const rows = await tx.person.findMany({
    where: { id: { in: [keptId, otherId] } },
    select: { id: true, noContactOwn: true, noRemindersOwn: true, advertsSaid: true },
  });
  const kept = rows.find(({ id }) => id === keptId);
  return {
    no_contact_own: rows.some((one) => one.noContactOwn),
    no_reminders_own: rows.some((one) => one.noRemindersOwn),
    adverts_said: kept?.advertsSaid ?? '',
  };
}

const changedSince = (column: string, before: Date | null, after: Date | null) =>
  before?.getTime() === after?.getTime() ? {} : { [column]: after };
