import { cohortOf } from '@/features/cohorts/data';
import { participantsOf } from '@/features/participants/data';
import { teamOf } from '@/features/participants/team/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { tablesCoachedBy } from '../data';
import { can } from './capabilities';
import { contradiction } from './against';
import { removeRule as removeRuleRow, rulesOf, saveRule } from './data';
import { type Names, namesOf, type RuleToKeep } from './model';
import type { Acquaintance, NewRule, RuleRef } from './schema';

/** Adds a rule about somebody. Said twice, or the other way round, it is there once. */
export const addRule = command(can.add, cohortOf, async ({ cohort, viewer, write }, input: NewRule) => {
  const rule = ruleFrom(input);
  if ('field' in rule) return rejected(rule.field, rule.message);
  const names = await namesIn(viewer, cohort.id, rule);
  const against = contradiction(rule, await rulesOf(viewer, cohort.id), names);
  if (against) return rejected(rule.coachId ? 'coach' : 'other', against);
  await write((tx) => saveRule(tx, cohort.id, rule));
  return done({ cohort: cohort.slug });
});

/** A coach says that they know somebody at their own table. */
export const sayWhomOneKnows = command(
  can.sayWhomOneKnows,
  coached,
  async ({ table, coach, person, write }) => {
    const rule: RuleToKeep = {
      kind: 'knows',
      participantId: person.participantId,
      otherId: null,
      coachId: coach.personId,
    };
    await write((tx) => saveRule(tx, table.cohortId, rule));
    return done({ name: person.name });
  },
);

/** Somebody at a table that the viewer coaches. @throws Missing when they sit elsewhere. */
async function coached(viewer: Viewer, input: Acquaintance) {
  const table = (await tablesCoachedBy(viewer)).find(({ id }) => id === input.table);
  const person = table?.seated.find(({ participantId }) => participantId === input.participant);
  if (!table?.coach || !person) throw new Missing(input.participant);
  return { table, coach: table.coach, person };
}

/** Takes a rule back. */
export const removeRule = command(can.remove, cohortOf, async ({ cohort, write }, input: RuleRef) => {
  // When somebody else was quicker, it is gone, as was asked.
  await write((tx) => removeRuleRow(tx, cohort.id, input.rule));
  return done({ cohort: cohort.slug });
});

/** What was asked for as a rule, or what is still to be said. */
function ruleFrom({
  participant,
  kind,
  other,
  coach,
}: NewRule): RuleToKeep | { field: string; message: string } {
  const rule = { kind, participantId: participant, otherId: null, coachId: null };
  if (kind === 'avoid' || kind === 'allow')
    return coach ? { ...rule, coachId: coach } : { field: 'coach', message: 'Choose the coach' };
  if (kind === 'knows' && coach) return { ...rule, coachId: coach };
  if (!other) return { field: 'other', message: 'Choose the other person' };
  return other === participant
    ? { field: 'other', message: 'Choose two different people' }
    : { ...rule, otherId: other };
}

/** Everybody's names. @throws Missing when somebody whom a rule names isn't there. */
async function namesIn(viewer: Viewer, cohortId: string, rule: RuleToKeep): Promise<Names> {
  const [participants, team] = await Promise.all([
    participantsOf(viewer, cohortId),
    teamOf(viewer, cohortId),
  ]);
  for (const id of [rule.participantId, rule.otherId])
    if (id && !participants.some((one) => one.id === id && !one.withdrawn)) throw new Missing(id);
  const { coachId } = rule;
  if (coachId && !team.some(({ personId, kind }) => personId === coachId && kind === 'coach'))
    throw new Missing(coachId);
  return {
    participants: namesOf(participants),
    coaches: new Map(team.map(({ personId, name }) => [personId, name])),
  };
}
