'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { publication } from './schema';

export const publishForm = formAction(publication, commands.publishForm, ({ form, number }) => ({
  to: `/facilitate/forms/${form}?published=${number}`,
}));
