import { capability } from '@/server/capability';

/** Whoever holds an application’s link, and nobody else: least of all those who score it. */
export const can = {
  see: capability('application', ['link'], 'look at what one said would help'),
  say: capability('application', ['link'], 'say what would help, with an application'),
};
