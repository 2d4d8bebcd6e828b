'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { merged, newOrganisation, renamed } from './schema';

const organisationPage = ({ organisation }: { organisation: string }) => ({
  to: addresses.organisation(organisation),
});

export const addOrganisation = formAction(
  newOrganisation,
  (viewer, { name }) => commands.ensureOrganisation(viewer, name),
  () => ({ to: addresses.organisations }),
);
export const renameOrganisation = formAction(renamed, commands.renameOrganisation, organisationPage);
export const mergeOrganisations = formAction(merged, commands.mergeOrganisations, organisationPage);
