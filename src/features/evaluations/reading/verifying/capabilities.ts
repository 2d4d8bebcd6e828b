import { capability } from '@/server/capability';

export const can = {
  verify: capability('installation', ['system'], 'check the counts'),
};
