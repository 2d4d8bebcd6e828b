import { capability } from '@/server/capability';

export const can = {
  see: capability(
    'cohort',
    ['facilitator', 'commissioner', 'administrator', 'system'],
    'look at who is asked',
  ),
};
