import { speaking } from '@/languages/say';
import { cohortOf } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import { queueMessage } from '@/features/messages/commands';
import { textTestKind } from '@/features/messages/model';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { env } from '@/server/env';
import { done, rejected } from '@/server/outcome';
import { stageNamed } from '../../data';
import { can } from './capabilities';
import { programmeTexts, removeText, saveMailRead, saveText, textsOf } from './data';
import { askingOf } from './asking';
import { asTest, mailText, ownText } from './model';
import type { ChangedText, TextRef } from './schema';

const place = ({ cohort, stage, meaning, language }: TextRef) => ({ cohort, stage, meaning, language });

/** Puts the facilitator's own words in place of Roundtable's, for one stage and one language. */
export const changeText = command(can.change, stageNamed, async ({ stage, write }, input: ChangedText) => {
  const { meaning, language, subject, text } = input;
  await write((tx) => saveText(tx, stage.id, { meaning, language, subject, text }));
  return done(place(input));
});

/** Lets Roundtable's words stand again. */
export const takeTextBack = command(can.takeBack, stageNamed, async ({ stage, write }, input: TextRef) => {
  await write((tx) => removeText(tx, stage.id, input));
  return done(place(input));
});

/** Sends a text to whoever asks, as it would go, with links that open nobody's form. */
export const sendTextTest = command(
  can.test,
  stageNamed,
  async ({ cohort, stage, viewer, write }, input: TextRef) => {
    if (viewer.kind !== 'person') return rejected('form', 'Sign in first: the test goes to you.');
    if (!stage.formVersionId) return rejected('form', 'This stage has no form yet.');
    const { personId, name } = viewer;
    const say = speaking(input.language);
    const document = await documentOf(viewer, stage.formVersionId);
    const asking = askingOf(
      say,
      { stage, cohort, document, many: false, changed: await programmeTexts(viewer, cohort.id) },
      { name, link: `${env().ROUNDTABLE_URL}/a/a-test` },
    );
    const own = ownText(await textsOf(viewer, stage.id), input.meaning, input.language);
    const words = asTest(mailText(say, input.meaning, asking, own));
    const about = { personId, cohortId: cohort.id, kind: textTestKind, awaited: true } as const;
    await write((tx) => queueMessage(tx, { ...about, language: say.language, ...words }));
    return done(place(input));
  },
);

/** Says that all mail of a cohort was read. */
export const noteMailRead = command(can.noteRead, cohortOf, async ({ cohort, write }) => {
  await write((tx) => saveMailRead(tx, cohort.id, now()));
  return done({ cohort: cohort.slug });
});
