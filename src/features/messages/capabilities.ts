import { administrators, capability } from '@/server/capability';

export const can = {
  seeOutbox: capability('installation', administrators, 'look at the outbox'),
  sendTest: capability('installation', administrators, 'send a test'),
  /** Only Roundtable's own jobs hand messages to the mail server. */
  deliver: capability('installation', ['system'], 'send a message'),
  /** After a restore, what waited is asked for again. */
  queueWaiting: capability('installation', ['system'], 'send again what waited'),
};
