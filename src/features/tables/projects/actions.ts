'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { newProject, projectRef, rotation } from './schema';

const projects = ({ cohort }: { cohort: string }) => ({
  to: addresses.cohort(cohort).projects,
});

export const addProject = formAction(newProject, commands.addProject, projects);
export const removeProject = formAction(projectRef, commands.removeProject, projects);
export const changeRotation = formAction(rotation, commands.changeRotation, projects);
