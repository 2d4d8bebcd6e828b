import { administrators, capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('programme in use', facilitators, 'read the words of messages'),
  preview: capability('cohort', facilitators, 'read messages as the people of a cohort would'),
  change: capability('programme', facilitators, 'change the words of a programme’s messages'),
  changeForAll: capability('installation', administrators, 'change the words of Roundtable’s messages'),
  test: capability('programme in use', facilitators, 'send a message’s words to oneself'),
};
