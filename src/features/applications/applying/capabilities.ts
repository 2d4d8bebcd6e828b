import { capability } from '@/server/capability';

/** Holding the link, or the code that leads to it, is the proof. */
export const can = {
  goOn: capability('application', ['link'], 'go on with an application'),
  takeBack: capability('application', ['link'], 'take an application back'),
};
