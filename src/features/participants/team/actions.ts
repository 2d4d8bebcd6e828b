'use server';

import { type Address, addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { counted, listed } from '@/writing/words';
import * as commands from './commands';
import type { PastedCoaches } from './pasted';
import {
  changedMember,
  memberRef,
  newCoach,
  newContributor,
  pastedCoaches,
  type PastedCoachesForm,
} from './schema';

const people = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).people() });

export const addCoach = formAction(newCoach, commands.addCoach, people);
export const addContributor = formAction(newContributor, commands.addContributor, people);
export const changeMember = formAction(changedMember, commands.changeMember, people);
export const leaveTeam = formAction(memberRef, commands.leaveTeam, people);

type Pasted = { to: Address } | (PastedCoaches & { text: string });

/** Looks at coaches who were pasted, or, once they were looked at, adds them. */
export const pasteCoaches = formAction(pastedCoaches, takePasted, sayPasted);

async function takePasted(
  viewer: Viewer,
  { step, lookedAt, ...input }: PastedCoachesForm,
): Promise<Outcome<Pasted>> {
  const looked = await commands.lookAtCoaches(viewer, input);
  if (!looked.ok) return looked;
  const { coaches, problems } = looked.value;
  if (step === 'look' || lookedAt !== input.text || problems.length > 0 || coaches.length === 0)
    return done({ ...looked.value, text: input.text });
  const added = await commands.addCoaches(viewer, input);
  if (!added.ok) return added;
  return done({ to: addresses.cohort(input.cohort).people({ coaches: added.value.came }) });
}

function sayPasted(came: Pasted): Next {
  if ('to' in came) return came;
  const { text, coaches, already, problems } = came;
  return {
    values: {
      text,
      coaches: coaches.map(({ name, email, worksAt }) =>
        [name, email, worksAt].filter((part) => part).join(' · '),
      ),
      // Only what is whole can be added.
      ready: problems.length === 0 && coaches.length > 0 ? text : '',
    },
    errors: problems.map(({ line, message }) => ({
      field: 'text',
      message: line > 0 ? `Line ${line}: ${message}` : message,
    })),
    ...(problems.length === 0 ? { notice: lookedInWords(coaches.length, already) } : {}),
  };
}

function lookedInWords(coaches: number, already: readonly string[]): string {
  const known = already.length === 0 ? '' : ` On the team already: ${listed(already)}.`;
  if (coaches === 0 && known !== '') return `All of them are on the team.${known}`;
  return `${counted(coaches, 'coach', 'coaches')} can be added. Nothing is written yet.${known}`;
}
