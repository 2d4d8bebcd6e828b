import { administrators, capability } from '@/server/capability';

export const can = { read: capability('installation', administrators, 'read the audit log') };
