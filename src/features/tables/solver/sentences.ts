import { counted, listed, plural } from '@/writing/words';
import type { TableDay } from './aims';
import { missesOf } from './misses';
import type { Aim, SeatingInput, Rule } from './input';

const people = (count: number): string => counted(count, 'person', 'people');

/** Where a plan misses an aim, a sentence each. */
export function missedSentences(input: SeatingInput, aim: Aim, tableDays: readonly TableDay[]): string[] {
  const on = (day: number) => (input.days === 1 ? '' : ` on day ${day}`);
  return missesOf(input, aim, tableDays).map((miss) => {
    if (miss.kind === 'crowd')
      return `${people(miss.people.length)} with ${said(aim)} “${miss.value}” sit at table ${miss.table}${on(miss.day)}, where ${miss.share} would be even.`;
    if (miss.kind === 'alone')
      return `${miss.person} sits with nobody else with ${said(aim)}${aim.kind === 'not-alone' ? ` “${aim.value}”` : ''}${on(miss.day)}, at table ${miss.table}.`;
    const when = `on ${plural(miss.days.length, 'day', 'days')} ${listed(miss.days.map(String))}`;
    return miss.met
      ? `${listed(miss.pair)} know each other already and share a table ${when}.`
      : `${listed(miss.pair)} share a table ${when}.`;
  });
}

const said = (aim: Aim): string => ('attribute' in aim ? aim.attribute : '');

/** A rule in words, without a full stop. */
export function ruleInWords(rule: Rule): string {
  if (rule.kind === 'apart') return `${listed(rule.people)} sit apart`;
  if (rule.kind === 'together') return `${listed(rule.people)} sit together`;
  if (rule.kind === 'needs') return `${rule.person} sits at a table with ${rule.feature}`;
  if (rule.kind === 'conflict') return `${rule.person} sits at no table of coach ${rule.coach}`;
  return `${rule.person} sits at table ${rule.table}${rule.day === undefined ? '' : ` on day ${rule.day}`}`;
}
