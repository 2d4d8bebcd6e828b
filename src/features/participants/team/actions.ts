'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { changedMember, memberRef, newCoach, newContributor } from './schema';

const people = ({ cohort }: { cohort: string }) => ({ to: addresses.cohort(cohort).people() });

export const addCoach = formAction(newCoach, commands.addCoach, people);
export const addContributor = formAction(newContributor, commands.addContributor, people);
export const changeMember = formAction(changedMember, commands.changeMember, people);
export const leaveTeam = formAction(memberRef, commands.leaveTeam, people);
