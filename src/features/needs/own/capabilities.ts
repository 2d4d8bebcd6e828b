import { capability } from '@/server/capability';

/** What helps oneself is one’s own to say, to change and to take back. */
export const can = {
  see: capability('person', ['oneself'], 'look at one’s own needs'),
  say: capability('person', ['oneself'], 'say what helps oneself'),
  change: capability('person', ['oneself'], 'change what one said would help'),
  remove: capability('person', ['oneself'], 'take back what helps oneself'),
  review: capability('person', ['oneself'], 'say whether one’s own need was met'),
};
