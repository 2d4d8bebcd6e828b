import { aloneAt, countValues, meetingsAgain, type Sitting } from '../aims/model';
import { type Aim, type Problem, type Rule } from '../problem/model';

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Where a plan misses an aim, a sentence each. */
export function missedSentences(problem: Problem, aim: Aim, sittings: readonly Sitting[]): string[] {
  const on = (day: number) => (problem.days === 1 ? '' : ` on day ${day}`);
  if (aim.kind === 'mix') return crowds(aim, sittings).map(({ value, count, table, day, share }) => `${people(count)} with ${aim.attribute} “${value}” sit at table ${table}${on(day)}, where ${share} would be even.`);
  if (aim.kind === 'not-alone') {
    return sittings.flatMap((sitting) =>
      aloneAt(sitting, aim).map(({ id }) => `${id} sits with nobody else with ${aim.attribute} “${aim.value}”${on(sitting.day)}, at table ${sitting.table}.`),
    );
  }
  return meetingsAgain(sittings).map(({ pair, days }) => `${listed(pair)} share a table on days ${listed(days.map(String))}.`);
}

type Crowd = { value: string; count: number; table: string; day: number; share: number };

/** Tables where more people have the same value than if these were spread evenly over the tables in use. */
function crowds({ attribute }: Extract<Aim, { kind: 'mix' }>, sittings: readonly Sitting[]): Crowd[] {
  return sittings.flatMap(({ day, table, people: here }) => {
    const today = sittings.filter((sitting) => sitting.day === day);
    const all = countValues(today.flatMap((sitting) => sitting.people), attribute);
    return [...countValues(here, attribute)].flatMap(([value, count]) => {
      const share = Math.ceil((all.get(value) ?? 0) / today.length);
      return count > share ? [{ value, count, table, day, share }] : [];
    });
  });
}

/** A rule in words, without a full stop. */
export function ruleInWords(rule: Rule): string {
  if (rule.kind === 'apart') return `${listed(rule.people)} sit apart`;
  if (rule.kind === 'together') return `${listed(rule.people)} sit together`;
  if (rule.kind === 'needs') return `${rule.person} sits at a table with ${rule.feature}`;
  if (rule.kind === 'conflict') return `${rule.person} sits at no table of coach ${rule.coach}`;
  return `${rule.person} sits at table ${rule.table}${rule.day === undefined ? '' : ` on day ${rule.day}`}`;
}
