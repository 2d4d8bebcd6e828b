import { administrators, capability, facilitators } from '@/server/capability';

export const can = {
  /** Only Roundtable's own jobs hand messages over. */
  deliver: capability('installation', ['system'], 'send a message'),
  /** A restored copy doesn't know what the original has sent since. */
  hold: capability('installation', ['system'], 'stop sending from a restored copy'),
  stop: capability('installation', administrators, 'stop all sending'),
  start: capability('installation', administrators, 'start sending'),
  settle: capability('installation', administrators, 'settle a message'),
  /** Whoever writes messages should know that none go. */
  seeSending: capability('anything', facilitators, 'see whether messages go'),
};
