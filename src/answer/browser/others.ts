import { type Copy, drop, others } from './device';
import { type Problem, say, sayAt } from './line';
import type { Trouble } from './request';
import { askToKeep } from './saving';

/** What became of what the device keeps of a form's other parts. `problems`: what the person has to look at first. */
export type Settled = { isNews: boolean; problems: Problem[]; left: [string, Copy][]; trouble?: Trouble };

/** Saves what the device keeps of parts that aren't shown: left without a line, or from another tab. */
export async function settleOthers(form: HTMLFormElement): Promise<Settled> {
  const settled: Settled = { isNews: false, problems: [], left: [] };
  for (const [name, copy] of others(form)) {
    const kept = await askToKeep(form, copy);
    if (typeof kept === 'string') return { ...settled, trouble: kept };
    if (kept.isSaved) {
      drop(name, copy.typed);
      settled.isNews = true;
    } else {
      settled.problems.push(...kept.problems);
      settled.left.push([name, copy]);
    }
  }
  return settled;
}

const told = 'data-told';

/**
 * Says, where all is checked, which answers of this device differ from what is listed, each at its question. Whether the
 * person had not been told yet: once they have, the next press is their choice.
 */
export function tellOthers(form: HTMLFormElement, { problems }: Settled): boolean {
  const said = problems.map(({ field, message }) => field + message).join('\n');
  if (problems.length === 0 || form.getAttribute(told) === said) return false;
  form.setAttribute(told, said);
  sayAt(form, problems);
  problems.slice(0, 1).forEach(({ message }) => say(form, message));
  return true;
}

/** The person has sent what is listed: what differed from it was their choice to leave. */
export const leaveOthers = ({ left }: Settled): void =>
  left.forEach(([name, { typed }]) => drop(name, typed));
