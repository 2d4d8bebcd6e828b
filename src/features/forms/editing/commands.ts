import { slugOf } from '@/features/cohorts/model';
import { programmeBySlug } from '@/features/programmes/data';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { formByKey, saveDraft, saveNewForm } from '../data';
import { documentNow, type Form, type FormDocument, questionsOf } from '../model';
import { mayEditForm, mayStartForm } from '../policy';
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
export async function startForm(viewer: Viewer, input: NewForm): Promise<Edited> {
  const verb = 'start a form';
  const programme = await programmeBySlug(viewer, input.programme);
  if (!programme) throw new NotFound(viewer, verb, input.programme);
  const from = input.from === '' ? null : await formByKey(viewer, input.from);
  if (input.from !== '' && !from) throw new NotFound(viewer, verb, input.from);
  const draft = from ? editing.copyOf(documentNow(from), input.title) : editing.emptyForm(input.title);
  const form = {
    id: input.id,
    key: slugOf(input.title),
    programmeId: programme.id,
    audience: input.audience,
    draft,
  };
  const key = await write(mayStartForm(viewer, programme.id), (tx) => saveNewForm(tx, form));
  return done({ form: key });
}

/** Changes a form's title and how long it takes. */
export const changeTop = (viewer: Viewer, input: FormTop): Promise<Edited> =>
  edit(viewer, input, 'change a form', (document) => editing.changeTop(document, input));

const words = ({ title, lead }: { title: string; lead: string }) => ({ title, ...(lead ? { lead } : {}) });

/** Adds a part at the end of a form. */
export const addPart = (viewer: Viewer, input: NewPart): Promise<Edited> =>
  edit(viewer, input, 'add a part to a form', (document) => editing.addPart(document, words(input)));

/** Changes a part's title and lead. */
export const changePart = (viewer: Viewer, input: ChangedPart): Promise<Edited> =>
  edit(viewer, input, 'change a part of a form', (document) =>
    editing.changePart(document, input.part - 1, words(input)),
  );

/** Moves a part or a question up or down, or takes it away. */
export const pressStep = (viewer: Viewer, { step, ...input }: PressedStep): Promise<Edited> =>
  edit(viewer, input, 'rearrange a form', (document) => {
    if ('part' in step)
      return step.what === 'remove'
        ? editing.removePart(document, step.part - 1)
        : editing.movePart(document, step.part - 1, step.what);
    return step.what === 'remove'
      ? editing.removeQuestion(document, step.question)
      : editing.moveQuestion(document, step.question, step.what);
  });

/** Adds a question at the end of a part, or changes one. */
export async function saveQuestion(viewer: Viewer, input: QuestionForm): Promise<Edited> {
  const verb = 'write a question';
  const form = await load(viewer, input, verb);
  const document = documentNow(form);
  const before = questionsOf(document).find((question) => question.key === input.question) ?? null;
  if (input.question !== null && !before) throw new NotFound(viewer, verb, input.question);
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
  return edit(viewer, input, verb, (draft) =>
    before ? editing.changeQuestion(draft, question) : editing.addQuestion(draft, input.part - 1, question),
  );
}

/** Keeps a form's words in another language. */
export const translateForm = (viewer: Viewer, input: TranslationForm): Promise<Edited> =>
  edit(viewer, input, 'translate a form', (document) =>
    withTranslation(document, input.language, input.typed),
  );

async function load(viewer: Viewer, input: DraftRef, verb: string): Promise<Form> {
  const form = await formByKey(viewer, input.form);
  if (!form) throw new NotFound(viewer, verb, input.form);
  return form;
}

/** Changes a form's draft, as long as it is the one that was looked at. */
async function edit(
  viewer: Viewer,
  input: DraftRef,
  verb: string,
  change: (document: FormDocument) => FormDocument,
): Promise<Edited> {
  const form = await load(viewer, input, verb);
  const saved = await write(mayEditForm(viewer, form, verb), (tx) =>
    saveDraft(tx, form.key, input.version, change(documentNow(form))),
  );
  return saved
    ? done({ form: form.key })
    : rejected(
        'form',
        'Somebody else has changed this form since you opened this page. Nothing was overwritten: copy what you typed, open the form again, and put it in.',
      );
}
