import { administrators, capability } from '@/server/capability';

export const can = {
  read: capability('installation', ['system'], 'read what came back'),
  see: capability('installation', administrators, 'see whether the mailbox is read'),
};
