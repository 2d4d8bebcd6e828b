import { type Copy, drop, others } from './device';
import { type Problem, say, sayAbove, sayAt } from './line';
import type { Trouble } from './request';
import { askToKeep, type Kept } from './saving';
import { undecidedIn } from './typed';

/**
 * What became of what the device keeps of a form's other parts. `saved`: the parts that the server has now; `problems`: what the person has to look at first; `wrong`:
 * those of them that can't be taken as they are, so that nothing is theirs to choose. `left`: what differs from what is listed,
 * and nothing else.
 */
export type Settled = {
  saved: string[];
  problems: Problem[];
  wrong: Problem[];
  left: [string, Copy][];
  trouble?: Trouble;
};

/** Saves what the device keeps of parts that aren't shown: left without a line, or from another tab. */
export async function settleOthers(form: HTMLFormElement): Promise<Settled> {
  const settled: Settled = { saved: [], problems: [], wrong: [], left: [] };
  for (const [name, copy] of others(form)) {
    const kept = await askToKeep(form, copy);
    if (typeof kept === 'string') return { ...settled, trouble: kept };
    if (kept.isSaved) {
      drop(name, copy.typed);
      settled.saved.push(new URLSearchParams(copy.typed).get('part') || '');
      continue;
    }
    // Neither saved nor told why: nobody of ours has answered.
    if (kept.problems.length === 0) return { ...settled, trouble: 'no-answer' };
    const wrong = kept.problems.filter((problem) => !isUndecided(problem, kept, copy));
    settled.problems.push(...kept.problems);
    settled.wrong.push(...wrong);
    if (wrong.length === 0) settled.left.push([name, copy]);
  }
  return settled;
}

/** Whether two answers to one question differ, of which the person chooses. */
function isUndecided({ field }: Problem, { values }: Kept, { typed }: Copy): boolean {
  const [keys = undecidedIn(typed)] = values.get('_undecided') || [];
  return keys.split(' ').some((key) => key && (field === key || field.startsWith(`${key}.`)));
}

const told = 'data-told';

/**
 * Says, where all is checked, which answers of this device differ from what is listed, each at its question, and which
 * can't be taken. Whether the form can't be sent yet: the person had not been told, or has something to mend at a question.
 * Once they were told of what differs, the next press is their choice.
 */
export function tellOthers(form: HTMLFormElement, { problems, wrong }: Settled): boolean {
  if (problems.length === 0) return false;
  const said = problems.map(({ field, message }) => field + message).join('\n');
  const isNew = form.getAttribute(told) !== said;
  form.setAttribute(told, said);
  const nowhere = sayAt(form, problems);
  sayAbove(form, nowhere);
  problems
    .filter((one) => !nowhere.includes(one))
    .slice(0, 1)
    .forEach(({ message }) => say(form, message));
  return isNew || wrong.some((one) => !nowhere.includes(one));
}

/** The person has sent what is listed: what differed from it was their choice to leave. */
export const leaveOthers = ({ left }: Settled): void =>
  left.forEach(([name, { typed }]) => drop(name, typed));
