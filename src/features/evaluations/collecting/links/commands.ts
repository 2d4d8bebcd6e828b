import { now } from '@/server/clock';
import { command } from '@/server/command';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { stageNamed } from '../../data';
import { ledgerOf } from '../../ledger/data';
import type { StageRef } from '../../schema';
import { queueLinks } from '../mailing/commands';
import { openFirst, takesLinks } from '../mailing/model';
import { can } from './capabilities';
import { namesAmong } from './data';
import { type ChosenPerson, hadOne, type Sorted, sortChosen } from './model';

type Choice = StageRef & { people: readonly string[] };

/** Says to whom links would go, and to whom not. Sends nothing. */
export const lookAtChosen = command(can.choose, chosenOf, ({ stage, chosen }): Promise<Outcome<Sorted>> => {
  const sorted = sortChosen(chosen);
  if (!takesLinks(stage, now())) return Promise.resolve(rejected('form', openFirst));
  if (chosen.length === 0) return Promise.resolve(rejected('people', 'Tick whom to send their link.'));
  return Promise.resolve(done(sorted));
});

/** Sends the chosen their links, and says what became of each. Pressed twice, or by two at once, nobody gets two. */
export const sendLinks = command(
  can.send,
  chosenOf,
  async (
    { cohort, stage, chosen, viewer, write },
    { decidedAt }: Choice & { decidedAt: Date },
  ): Promise<Outcome<{ sent: number; without: Sorted['without'] }>> => {
    if (!takesLinks(stage, now())) return rejected('form', openFirst);
    const { to, without } = sortChosen(chosen);
    const people = to.map(({ personId }) => personId);
    const went = await write((tx) => queueLinks(tx, viewer, { cohort, stage }, { people, decidedAt }));
    const late = to.filter(({ personId }) => !went.includes(personId));
    return done({
      sent: went.length,
      without: [...without, ...late.map(({ name, entry }) => ({ name, email: entry.email, why: hadOne }))],
    });
  },
);

/** Whom a form names, by name: who is asked, and who left since. Of anybody else nothing is known, nor said. */
async function chosenOf(viewer: Viewer, input: Choice) {
  const { cohort, stage } = await stageNamed(viewer, input);
  const entries = new Map((await ledgerOf(viewer, stage.id)).map((entry) => [entry.personId, entry]));
  const ids = [...new Set(input.people)];
  const gone = ids.filter((id) => !entries.has(id));
  const names = new Map(
    (gone.length > 0 ? await namesAmong(viewer, stage.id, gone) : []).map(({ id, name }) => [id, name]),
  );
  const chosen = ids.map((personId): ChosenPerson => {
    const entry = entries.get(personId) ?? null;
    return { personId, name: entry?.name ?? names.get(personId) ?? 'Somebody', entry };
  });
  return { cohort, stage, chosen };
}
