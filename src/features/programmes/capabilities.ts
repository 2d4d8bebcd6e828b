import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('programme in use', facilitators, 'look at a programme'),
  /** Programmes come with Roundtable, or with whoever sets it up. */
  publish: capability('installation', ['system'], 'publish a programme'),
};
