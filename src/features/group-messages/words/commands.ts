import { cohortsOf } from '@/features/cohorts/data';
import { queueMessage } from '@/features/messages/commands';
import { textTestKind } from '@/features/messages/model';
import { loadChanged, removeWords, saveWords } from '@/features/messages/templates/data';
import { fieldsOf } from '@/features/messages/templates/kinds';
import { asTest, examplesOf, filled } from '@/features/messages/templates/model';
import { ownWords } from '@/features/messages/templates/own-words';
import { programmeOf } from '@/features/programmes/data';
import { languageNamed } from '@/languages/known';
import { speaking } from '@/languages/say';
import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { placeOf } from './data';
import type { WordsRef, WordsToKeep } from './schema';

/** Puts words in place of Roundtable's for one programme, or lets Roundtable's stand again. */
export const changeWords = command(
  can.change,
  async (viewer: Viewer, input: WordsToKeep) => {
    const { programme } = await programmeOf(viewer, input);
    if (placeOf(input.kind, programme) === null) throw new Missing(input.kind);
    return { programme, detail: input.kind };
  },
  ({ programme, write }, input) => keep(write, programme.id, input),
);

/** The same for what is told of Roundtable itself, in all of it. */
export const changeWordsForAll = command(
  can.changeForAll,
  async (viewer: Viewer, input: WordsToKeep) => {
    const { programme } = await programmeOf(viewer, input);
    if (placeOf(input.kind, programme) !== null) throw new Missing(input.kind);
    return { installation: { id: input.kind } };
  },
  ({ write }, input) => keep(write, null, input),
);

async function keep(
  write: Acting['write'],
  programmeId: string | null,
  { programme, kind, language, version, words }: WordsToKeep,
): Promise<Outcome<WordsRef>> {
  const place = { kind, language, programmeId };
  const kept = await write((tx: Tx) =>
    words ? saveWords(tx, place, { ...words, version }) : removeWords(tx, place, version),
  );
  return kept
    ? done({ programme, kind, language })
    : rejected(
        'form',
        'Somebody else has changed these words meanwhile. Open the page again to see theirs, then write yours.',
      );
}

/** Sends the words of a message to whoever asks, with examples in its fields. */
export const sendWordsTest = command(
  can.test,
  async (viewer: Viewer, input: WordsRef) => {
    const { programme } = await programmeOf(viewer, input);
    const cohorts = await cohortsOf(viewer);
    const cohortIds = cohorts.filter(({ programmeId }) => programmeId === programme.id).map(({ id }) => id);
    return { programme, 'programme in use': { id: programme.id, cohortIds } };
  },
  async ({ programme, viewer, write }, { kind, language, programme: slug }) => {
    if (viewer.kind !== 'person') return rejected('form', 'Sign in first: the test goes to you.');
    const { personId, name } = viewer;
    const fields = fieldsOf(kind);
    await write(async (tx) => {
      const changed = await loadChanged(tx, { kind, language, programmeId: placeOf(kind, programme) });
      const words = changed ?? ownWords(speaking(language), kind);
      const said = asTest(
        filled(words, fields, { ...examplesOf(fields), ...('name' in fields && { name }) }),
      );
      const about = { personId, cohortId: null, kind: textTestKind, awaited: true } as const;
      await queueMessage(tx, { ...about, language: languageNamed(language) ?? 'en', ...said });
    });
    return done({ programme: slug, kind, language });
  },
);
