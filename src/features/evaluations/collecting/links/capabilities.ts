import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at who was chosen for a link'),
  choose: capability('cohort', facilitators, 'ask to whom chosen links would go'),
  send: capability('cohort', facilitators, 'send links to chosen people'),
  /** Whoever was here twice holds two links: they may learn where the old one leads. */
  follow: capability('participation', ['link'], 'follow an old link to the one that is kept'),
};
