import { listed } from '@/writing/words';
import { type Names, ruleInWords, type RuleToKeep, type SeatingRule } from './model';

/** Why a rule can't be added, in words: those it contradicts. null when it goes with all of them. */
export function contradiction(rule: RuleToKeep, rules: readonly SeatingRule[], names: Names): string | null {
  const against = opposed(rule, rules);
  if (against.length === 0) return null;
  const said = against.map((one) => `“${ruleInWords(one, names)}”`);
  return `This goes against ${listed(said)}. Take ${said.length === 1 ? 'that' : 'one of them'} back first.`;
}

/** The rules with which a new one can't be kept, whatever the tables. */
function opposed(rule: RuleToKeep, rules: readonly SeatingRule[]): SeatingRule[] {
  const { kind, participantId, otherId, coachId } = rule;
  if (kind === 'apart' && otherId) return waysFrom(participantId, rules).get(otherId) ?? [];
  if (kind === 'together' && otherId) {
    const joined = new Set([...waysFrom(participantId, rules).keys(), ...waysFrom(otherId, rules).keys()]);
    return rules.filter(
      (one) => one.kind === 'apart' && joined.has(one.participantId) && joined.has(one.otherId ?? ''),
    );
  }
  const opposite: readonly string[] =
    kind === 'allow' ? ['avoid', 'knows'] : kind === 'avoid' || kind === 'knows' ? ['allow'] : [];
  return rules.filter(
    (one) =>
      coachId !== null &&
      one.coachId === coachId &&
      one.participantId === participantId &&
      opposite.includes(one.kind),
  );
}

/** Everybody who is kept together with somebody, and they themselves, each with the rules that lead to them. */
function waysFrom(from: string, rules: readonly SeatingRule[]): Map<string, SeatingRule[]> {
  const ways = new Map<string, SeatingRule[]>([[from, []]]);
  for (const [person, way] of ways)
    for (const rule of rules) {
      const next = neighbour(person, rule);
      if (next && !ways.has(next)) ways.set(next, [...way, rule]);
    }
  return ways;
}

function neighbour(person: string, { kind, participantId, otherId }: SeatingRule): string | null {
  if (kind !== 'together') return null;
  if (participantId === person) return otherId;
  return otherId === person ? participantId : null;
}
