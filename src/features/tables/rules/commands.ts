import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { participantsOf } from '@/features/participants/data';
import { teamOf } from '@/features/participants/team/data';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { tablesCoachedBy } from '../data';
import { maySeat, maySpeakOfTable } from '../policy';
import { removeRule as removeRuleRow, saveRule } from './data';
import type { RuleToAdd } from './model';
import type { Acquaintance, NewRule, RuleRef } from './schema';

/** Adds a rule about somebody. Said twice, or the other way round, it is there once. */
export async function addRule(viewer: Viewer, input: NewRule): Promise<Outcome<{ cohort: string }>> {
  const verb = 'add a seating rule';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const rule = ruleFrom(input);
  if ('field' in rule) return rejected(rule.field, rule.message);
  await check(viewer, cohort, rule, verb);
  await write(maySeat(viewer, cohort, verb), (tx) => saveRule(tx, cohort.id, rule));
  return done({ cohort: cohort.slug });
}

/** A coach says that they know somebody at their own table. */
export async function sayWhomOneKnows(
  viewer: Viewer,
  input: Acquaintance,
): Promise<Outcome<{ name: string }>> {
  const verb = 'say whom a coach knows';
  const table = (await tablesCoachedBy(viewer)).find(({ id }) => id === input.table);
  const person = table?.seated.find(({ participantId }) => participantId === input.participant);
  if (!table || !person || viewer.kind !== 'person') throw new NotFound(viewer, verb, input.participant);
  const rule: RuleToAdd = {
    kind: 'knows',
    participantId: person.participantId,
    otherId: null,
    coachId: viewer.personId,
    feature: null,
    note: '',
  };
  await write(maySpeakOfTable(viewer, table.id, verb), (tx) => saveRule(tx, table.cohortId, rule));
  return done({ name: person.name });
}

/** Takes a rule back. */
export async function removeRule(viewer: Viewer, input: RuleRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'remove a seating rule';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  // When somebody else was quicker, it is gone, as was asked.
  await write(maySeat(viewer, cohort, verb), (tx) => removeRuleRow(tx, cohort.id, input.rule));
  return done({ cohort: cohort.slug });
}

/** What was asked for as a rule, or what is still to be said. */
function ruleFrom({
  participant,
  kind,
  other,
  coach,
  feature,
  note,
}: NewRule): RuleToAdd | { field: string; message: string } {
  const rule = { kind, participantId: participant, otherId: null, coachId: null, feature: null, note: '' };
  if (kind === 'needs')
    return feature
      ? { ...rule, feature, note }
      : { field: 'feature', message: 'Choose what the table needs to have' };
  if (kind === 'avoid' || kind === 'allow')
    return coach ? { ...rule, coachId: coach } : { field: 'coach', message: 'Choose the coach' };
  if (kind === 'knows' && coach) return { ...rule, coachId: coach };
  if (!other) return { field: 'other', message: 'Choose the other person' };
  return other === participant
    ? { field: 'other', message: 'Choose two different people' }
    : { ...rule, otherId: other };
}

async function check(viewer: Viewer, cohort: Cohort, rule: RuleToAdd, verb: string): Promise<void> {
  const [participants, team] = await Promise.all([
    participantsOf(viewer, cohort.id),
    teamOf(viewer, cohort.id),
  ]);
  for (const id of [rule.participantId, rule.otherId]) {
    if (id && !participants.some((one) => one.id === id && !one.withdrawn))
      throw new NotFound(viewer, verb, id);
  }
  if (rule.coachId && !team.some(({ personId, kind }) => personId === rule.coachId && kind === 'coach'))
    throw new NotFound(viewer, verb, rule.coachId);
}
