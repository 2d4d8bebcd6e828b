import { z } from 'zod';

export const newProject = z.object({
  cohort: z.string(),
  title: z
    .string('Enter what the project is called')
    .trim()
    .min(1, 'Enter what the project is called')
    .max(200, 'Use up to 200 characters'),
  guest: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'Choose a guest from the list' })
    .default(null),
});
export const projectRef = z.object({ cohort: z.string(), project: z.uuid() });
export const rotation = z.object({
  cohort: z.string(),
  version: z.coerce.number().int(),
  hears: z.coerce
    .number('Enter how many each table hears')
    .int('Enter a whole number')
    .min(1, 'Each table hears at least one')
    .max(20, 'Enter up to 20'),
  projectsDay: z.coerce.number('Choose the day').int().min(1, 'Choose the day').max(31, 'Choose the day'),
});
export type NewProject = z.output<typeof newProject>;
export type ProjectRef = z.output<typeof projectRef>;
export type Rotation = z.output<typeof rotation>;
