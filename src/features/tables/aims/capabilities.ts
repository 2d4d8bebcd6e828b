import { capability, facilitators } from '@/server/capability';

export const can = { change: capability('cohort', facilitators, 'say how to seat a cohort') };
