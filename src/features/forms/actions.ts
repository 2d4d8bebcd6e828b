'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { newForm, publication } from './schema';

export const startForm = formAction(newForm, commands.startForm, ({ form }) => ({
  to: `/facilitate/forms/${form}`,
}));
export const publishForm = formAction(publication, commands.publishForm, ({ form, number }) => ({
  to: `/facilitate/forms/${form}?published=${number}`,
}));
