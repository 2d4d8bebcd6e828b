import { capability, facilitators } from '@/server/capability';

export const can = { see: capability('cohort', facilitators, 'look who can take a need on') };
