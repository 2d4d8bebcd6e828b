import { administrators, capability } from '@/server/capability';

export const can = {
  seeOutbox: capability('installation', administrators, 'look at the outbox'),
  sendTest: capability('installation', administrators, 'send a test'),
};
