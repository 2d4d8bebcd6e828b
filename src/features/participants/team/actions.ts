'use server';

import { type Address, addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { counted, listed } from '@/writing/words';
import * as commands from './commands';
import type { PastedTeam } from './pasted';
import {
  changedMember,
  memberRef,
  newCoach,
  newContributor,
  pastedTeam,
  type PastedTeamForm,
} from './schema';

const people = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).people() });

export const addCoach = formAction(newCoach, commands.addCoach, people);
export const addContributor = formAction(newContributor, commands.addContributor, people);
export const changeMember = formAction(changedMember, commands.changeMember, people);
export const leaveTeam = formAction(memberRef, commands.leaveTeam, people);

type Pasted = { to: Address } | (PastedTeam & { text: string; kind: PastedTeamForm['kind'] });

/** Looks at coaches or contributors who were pasted, or, once they were looked at, adds them. */
export const pasteTeam = formAction(pastedTeam, takePasted, sayPasted);

async function takePasted(
  viewer: Viewer,
  { step, lookedAt, ...input }: PastedTeamForm,
): Promise<Outcome<Pasted>> {
  const looked = await commands.lookAtTeam(viewer, input);
  if (!looked.ok) return looked;
  const { members, problems } = looked.value;
  if (step === 'look' || lookedAt !== input.text || problems.length > 0 || members.length === 0)
    return done({ ...looked.value, text: input.text, kind: input.kind });
  const added = await commands.addTeam(viewer, input);
  if (!added.ok) return added;
  return done({
    to: addresses
      .cohort(input.cohort)
      .people({ [input.kind === 'coach' ? 'coaches' : 'contributors']: added.value.came }),
  });
}

function sayPasted(came: Pasted): Next {
  if ('to' in came) return came;
  const { text, kind, members, already, problems } = came;
  return {
    values: {
      text,
      members: members.map(({ name, email, part, worksAt }) =>
        [name, email, part, worksAt].filter((words) => words).join(' · '),
      ),
      // Only what is whole can be added.
      ready: problems.length === 0 && members.length > 0 ? text : '',
    },
    errors: problems.map(({ line, message }) => ({
      field: 'text',
      message: line > 0 ? `Line ${line}: ${message}` : message,
    })),
    ...(problems.length === 0 ? { notice: lookedInWords(kind, members.length, already) } : {}),
  };
}

function lookedInWords(kind: PastedTeamForm['kind'], count: number, already: readonly string[]): string {
  const known = already.length === 0 ? '' : ` On the team already: ${listed(already)}.`;
  if (count === 0 && known !== '') return `All of them are on the team.${known}`;
  return `${kind === 'coach' ? counted(count, 'coach', 'coaches') : counted(count, 'contributor', 'contributors')} can be added. Nothing is written yet.${known}`;
}
