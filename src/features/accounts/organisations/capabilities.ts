import { administrators, capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('anything', facilitators, 'look at the names of organisations'),
  add: capability('installation', administrators, 'add an organisation for no cohort yet'),
  rename: capability('installation', administrators, 'rename an organisation'),
  merge: capability('installation', administrators, 'merge organisations'),
};
