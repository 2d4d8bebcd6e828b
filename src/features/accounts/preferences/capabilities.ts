import { capability } from '@/server/capability';

/** How somebody is reached is theirs to say. Whoever runs a course of theirs says it for them in `people`. */
export const can = {
  see: capability('person', ['oneself'], 'look at how one is reached'),
  change: capability('person', ['oneself'], 'say how one is reached'),
};
