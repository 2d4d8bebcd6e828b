import { addAgain } from '@/features/participants/again/commands';
import { helpersAmong } from '@/features/participants/again/data';
import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { counted } from '@/writing/words';
import { allWhoFit, peopleAmong } from '../list/data';
import { askedIn, type PersonLine } from '../list/model';
import { can } from './capabilities';
import { chosenBy, saveChosen } from './data';
import { type Chosen, helpersOf, mostChosen } from './model';
import type { AskingAgain, Choosing, TakenAway } from './schema';

/** Chosen, and held still; or the list was another one by then. */
type Came = { chosen: string } | { changed: true };

/**
 * Holds still whom somebody chose: those that they ticked, or all who fit, as long as these are exactly those that their
 * page spoke of. @throws Missing when somebody is ticked whom they don't see
 */
export const choosePeople = command(
  can.choose,
  () => ({ anything: { id: 'people' } }),
  async ({ viewer, write }, input: Choosing): Promise<Outcome<Came>> => {
    if (viewer.kind !== 'person')
      return rejected('form', 'Only somebody who is signed in can choose people.');
    if (input.how === 'ticked' && input.person.length === 0)
      return rejected('person', 'Tick somebody first, or choose all who fit.');
    const ids = input.how === 'all' ? await allAsShown(viewer, input) : await ticked(viewer, input.person);
    if (!ids) return done({ changed: true });
    if (ids.length > mostChosen)
      return rejected('form', `These are ${ids.length} people. Choose up to ${mostChosen} at once.`);
    return done({ chosen: await write((tx) => saveChosen(tx, viewer.personId, ids)) });
  },
);

/** All who fit; null when they aren't those whom the page spoke of any more, or nobody is left. */
async function allAsShown(viewer: Viewer, { asked, mark }: Choosing): Promise<string[] | null> {
  const now = await allWhoFit(viewer, askedIn(asked));
  return now.mark === mark && now.ids.length > 0 ? now.ids : null;
}

async function ticked(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  const seen = new Set((await peopleAmong(viewer, ids)).map(({ id }) => id));
  for (const id of ids) if (!seen.has(id)) throw new Missing(id);
  return [...seen];
}

/** What was chosen, for a verb. @throws Missing when it isn't the viewer's */
async function chosenOf(viewer: Viewer, { chosen: id }: { chosen: string }) {
  const chosen = await chosenBy(viewer, id);
  if (!chosen) throw new Missing(id);
  return { anything: { id }, chosen };
}

const whyNot = ({ gone }: Chosen): string =>
  `${counted(gone, 'person', 'people')} of those that you chose can’t be seen any more. Choose again.`;

/** Hands over whom somebody chose, for a file. That they took it, and of how many people, is kept. */
export const takeAway = command(
  can.takeAway,
  async (viewer, input: TakenAway) => {
    const found = await chosenOf(viewer, input);
    return { ...found, detail: `${found.chosen.lines.length} as ${input.format.toUpperCase()}` };
  },
  async ({ chosen, write }): Promise<Outcome<PersonLine[]>> => {
    if (chosen.gone > 0) return rejected('form', whyNot(chosen));
    await write(async () => undefined);
    return done(chosen.lines);
  },
);

/** Asks those of them who helped before to help in another cohort, as what they were. */
export const askAgain = command(
  can.askAgain,
  chosenOf,
  async (
    { chosen, viewer, write },
    { cohort: slug, kind }: AskingAgain,
  ): Promise<Outcome<{ cohort: string; came: number }>> => {
    if (chosen.gone > 0) return rejected('form', whyNot(chosen));
    const { cohort } = await cohortOf(viewer, { cohort: slug });
    const ids = helpersOf(chosen.lines, kind).map(({ id }) => id);
    const helpers = (await helpersAmong(viewer, cohort.id, ids)).filter((one) => one.kind === kind);
    if (helpers.length === 0)
      return rejected('cohort', 'Nobody whom you chose was this in another cohort than this one.');
    const added = await addAgain(viewer, { cohort: slug, helper: helpers });
    if (added.ok) await write(async () => undefined);
    return added;
  },
);
