import { command } from '@/server/command';
import { done, type Outcome, rejected } from '@/server/outcome';
import { can } from '../capabilities';
import { formOf, saveVersion } from '../data';
import { faultsIn } from '../editing/questions';
import type { Publication } from './schema';

type Published = Outcome<{ form: string; number: number }>;

/** Publishes a form's draft as its next version. Of two who press at once, one does. */
export const publishForm = command(
  can.publish,
  formOf,
  async ({ form, write }, input: Publication): Promise<Published> => {
    const { draft } = form;
    if (!draft)
      return rejected('form', 'There is nothing to publish: nothing was changed since the last version.');
    const problems = faultsIn(draft);
    if (problems.length > 0)
      return { ok: false, problems: problems.map(({ message }) => ({ field: 'form', message })) };
    const number = await write((tx) => saveVersion(tx, form.key, input.version, draft));
    return number === null
      ? rejected(
          'form',
          'Somebody has changed or published this form since you looked. Look at it again, then publish.',
        )
      : done({ form: form.key, number });
  },
);
