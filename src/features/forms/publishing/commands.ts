import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { formByKey, saveVersion } from '../data';
import { faultsIn } from '../editing/questions';
import { mayEditForm } from '../policy';
import type { Publication } from './schema';

/** Publishes a form's draft as its next version. Of two who press at once, one does. */
export async function publishForm(
  viewer: Viewer,
  input: Publication,
): Promise<Outcome<{ form: string; number: number }>> {
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
