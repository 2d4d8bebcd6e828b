import { slugOf } from '@/features/cohorts/model';
import { programmeBySlug } from '@/features/programmes/data';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { formByKey, saveNewForm, saveVersion } from './data';
import { copyOf, emptyForm } from './editing/model';
import { faultsIn } from './editing/questions';
import { documentNow } from './model';
import { mayEditForm, mayStartForm } from './policy';
import type { NewForm, Publication } from './schema';

export type FormRef = { form: string };

/** Starts a form of a programme: empty, or as another form stands now. Pressed twice, it is there once. */
export async function startForm(viewer: Viewer, input: NewForm): Promise<Outcome<FormRef>> {
  const verb = 'start a form';
  const programme = await programmeBySlug(viewer, input.programme);
  if (!programme) throw new NotFound(viewer, verb, input.programme);
  const from = input.from === '' ? null : await formByKey(viewer, input.from);
  if (input.from !== '' && !from) throw new NotFound(viewer, verb, input.from);
  const draft = from ? copyOf(documentNow(from), input.title) : emptyForm(input.title);
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

/** Publishes a form's draft as its next version. Of two who press at once, one does. */
export async function publishForm(
  viewer: Viewer,
  input: Publication,
): Promise<Outcome<FormRef & { number: number }>> {
  const verb = 'publish a form';
  const form = await formByKey(viewer, input.form);
  if (!form) throw new NotFound(viewer, verb, input.form);
  const { draft } = form;
  if (!draft)
    return rejected('form', 'There is nothing to publish: nothing was changed since the last version.');
  const problems = faultsIn(draft);
  if (problems.length > 0)
    return { ok: false, problems: problems.map(({ message }) => ({ field: 'form', message })) };
  const number = await write(mayEditForm(viewer, form, verb), (tx) =>
    saveVersion(tx, form.key, input.version, draft),
  );
  return number === null
    ? rejected(
        'form',
        'Somebody has changed or published this form since you looked. Look at it again, then publish.',
      )
    : done({ form: form.key, number });
}
