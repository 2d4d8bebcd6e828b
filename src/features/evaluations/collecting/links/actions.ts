'use server';

import { refresh } from 'next/cache';
import { type Address, addresses } from '@/addresses';
import { now } from '@/server/clock';
import { formAction, type Next } from '@/server/form-action';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { plural } from '@/writing/words';
import { lookAtChosen, sendLinks } from './commands';
import { isRecent, linksInWords, mindOf, type Sorted, toldApart } from './model';
import { type ChosenLinks, chosenLinks } from './schema';

type Came =
  | { to: Address }
  | { back: readonly string[] }
  | { asked: Sorted; people: readonly string[] }
  | { sent: number; without: Sorted['without'] };

/** Sends the chosen their links: first it says to whom, then, once that is confirmed, it does. */
export const sendChosen = formAction(chosenLinks, take, say);

async function take(viewer: Viewer, input: ChosenLinks): Promise<Outcome<Came>> {
  const { cohort, stage, show, step, decidedAt } = input;
  const people = input.all && step === 'look' ? input.shown : input.people;
  if (step === 'back') return done({ back: people });
  if (step === 'look' || !decidedAt || !isRecent(decidedAt, now())) {
    const looked = await lookAtChosen(viewer, { cohort, stage, people });
    return looked.ok ? done({ asked: looked.value, people }) : looked;
  }
  const went = await sendLinks(viewer, { cohort, stage, people, decidedAt });
  if (!went.ok || went.value.without.length > 0) return went;
  return done({ to: addresses.cohort(cohort).stage(stage).home({ sent: went.value.sent, show }) });
}

const inWords = (one: Sorted['without'][number]): string => `${toldApart(one)}: ${one.why}`;

function say(came: Came): Next {
  if ('to' in came) return came;
  if ('back' in came) return { values: { people: [...came.back], decidedAt: '' } };
  if ('asked' in came) {
    const { to, without } = came.asked;
    return {
      values: {
        people: [...came.people],
        decidedAt: now().toISOString(),
        to: to.map(({ entry }) => [toldApart(entry), ...mindOf(entry, now())].join(' · ')),
        without: without.map(inWords),
      },
    };
  }
  refresh();
  const { sent, without } = came;
  return {
    values: { people: [], without: without.map(inWords), decidedAt: '' },
    notice: `${linksInWords(sent)} ${plural(sent, 'is', 'are')} on the way.`,
  };
}
