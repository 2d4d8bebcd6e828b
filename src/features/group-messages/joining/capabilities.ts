import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at what people of a cohort are told of it'),
  seeOwnDay: capability(
    'cohort',
    ['participant', 'contributor', 'coach'],
    'take a day of one’s own course along',
  ),
};
