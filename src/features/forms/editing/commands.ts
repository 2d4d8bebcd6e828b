import { slugOf } from '@/features/cohorts/model';
import { programmeOf } from '@/features/programmes/data';
import { type Acting, command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { can } from '../capabilities';
import { formByKey, formOf, saveDraft, saveNewForm } from '../data';
import { documentNow, type Form, type FormDocument, questionsOf } from '../model';
import * as editing from './model';
import { conditionsFor, freshKey, questionFrom } from './questions';
import type {
  ChangedPart,
  DraftRef,
  FormTop,
  NewForm,
  NewPart,
  PressedStep,
  QuestionForm,
  TranslationForm,
} from './schema';
import { withTranslation } from './translations';

type Edited = Outcome<{ form: string }>;

/** Starts a form of a programme: empty, or as another form stands now. Pressed twice, it is there once. */
export const startForm = command(
  can.start,
  programmeOf,
  async ({ programme, viewer, write }, input: NewForm) => {
    const from = input.from === '' ? null : await formByKey(viewer, input.from);
    if (input.from !== '' && !from) throw new Missing(input.from);
    const draft = from ? editing.copyOf(documentNow(from), input.title) : editing.emptyForm(input.title);
    const form = {
      id: input.id,
      key: slugOf(input.title),
      programmeId: programme.id,
      audience: input.audience,
      draft,
    };
    return done({ form: await write((tx) => saveNewForm(tx, form)) });
  },
);

/** Changes a form's title and how long it takes. */
export const changeTop = command(can.change, formOf, (found, input: FormTop) =>
  edit(found, input, (document) => editing.changeTop(document, input)),
);

const words = ({ title, lead }: { title: string; lead: string }) => ({ title, ...(lead ? { lead } : {}) });

/** Adds a part at the end of a form. */
export const addPart = command(can.addPart, formOf, (found, input: NewPart) =>
  edit(found, input, (document) => editing.addPart(document, words(input))),
);

/** Changes a part's title and lead. */
export const changePart = command(can.changePart, formOf, (found, input: ChangedPart) =>
  edit(found, input, (document) => editing.changePart(document, input.part - 1, words(input))),
);

/** Moves a part or a question up or down, or takes it away. */
export const pressStep = command(can.rearrange, formOf, (found, { step, ...input }: PressedStep) =>
  edit(found, input, (document) => {
    if ('part' in step)
      return step.what === 'remove'
        ? editing.removePart(document, step.part - 1)
        : editing.movePart(document, step.part - 1, step.what);
    return step.what === 'remove'
      ? editing.removeQuestion(document, step.question)
      : editing.moveQuestion(document, step.question, step.what);
  }),
);

/** Adds a question at the end of a part, or changes one. */
export const saveQuestion = command(can.writeQuestion, formOf, async (found, input: QuestionForm) => {
  const { form } = found;
  const document = documentNow(form);
  const before = questionsOf(document).find((question) => question.key === input.question) ?? null;
  if (input.question !== null && !before) throw new Missing(input.question);
  const possible = conditionsFor(document, input.part - 1);
  const [condition, second] = input.conditions;
  if (second)
    return rejected('form', 'A question can depend on one other question. Untick the answers of the others.');
  if (condition && !possible.some((known) => known.question === condition.question))
    return rejected('form', 'A question can only depend on one in an earlier part.');
  const taken = new Set(
    [...form.versions.map((version) => version.document), document]
      .flatMap(questionsOf)
      .map((question) => question.key),
  );
  const question = questionFrom(
    { ...input.typed, showIf: condition ?? null },
    before?.key ?? freshKey(input.typed.label, taken),
    before,
  );
  return edit(found, input, (draft) =>
    before ? editing.changeQuestion(draft, question) : editing.addQuestion(draft, input.part - 1, question),
  );
});

/** Keeps a form's words in another language. */
export const translateForm = command(can.translate, formOf, (found, input: TranslationForm) =>
  edit(found, input, (document) => withTranslation(document, input.language, input.typed)),
);

/** Changes a form's draft, as long as it is the one that was looked at. */
async function edit(
  { form, write }: { form: Form } & Acting,
  { version }: Pick<DraftRef, 'version'>,
  change: (document: FormDocument) => FormDocument,
): Promise<Edited> {
  const saved = await write((tx) => saveDraft(tx, form.key, version, change(documentNow(form))));
  return saved
    ? done({ form: form.key })
    : rejected(
        'form',
        'Somebody else has changed this form since you opened this page. Nothing was overwritten: copy what you typed, open the form again, and put it in.',
      );
}
