import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'read the texts of mail'),
  change: capability('cohort', facilitators, 'change a text of mail'),
  takeBack: capability('cohort', facilitators, 'take a text of mail back'),
  test: capability('cohort', facilitators, 'send a text to oneself'),
  noteRead: capability('cohort', facilitators, 'say that mail was read'),
};
