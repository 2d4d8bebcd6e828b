'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { publication } from './schema';

export const publishForm = formAction(publication, commands.publishForm, ({ form, number }) => ({
  to: addresses.form(form).home({ published: number }),
}));
