'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { newFacilitator, newPerson, roleToGrant, roleToRevoke } from '../schema';

const personPage = ({ personId }: { personId: string }) => ({ to: addresses.person(personId) });

export const addPerson = formAction(newPerson, commands.addPerson, ({ id }) => personPage({ personId: id }));
export const addFacilitator = formAction(newFacilitator, commands.addFacilitator, personPage);
export const grantRole = formAction(roleToGrant, commands.grantRole, personPage);
export const revokeRole = formAction(roleToRevoke, commands.revokeRole, personPage);
