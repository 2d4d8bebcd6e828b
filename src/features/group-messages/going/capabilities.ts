import { capability } from '@/server/capability';

export const can = {
  /** What is due goes by itself. */
  sendDue: capability('installation', ['system'], 'send what is due to a list'),
};
