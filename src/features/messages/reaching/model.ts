import type { Channel } from '../route';

/** Somebody whom messages don't reach: how they were sent, why they came back, and the ways that are left. */
export type Unreached = { way: Channel; why: string; since: Date; others: string };

/** As a tag says it. */
export const unreachedWords: Record<Channel, string> = {
  email: 'Not reached by email',
  text: 'Not reached by text',
  post: 'Not reached by post',
  phone: 'Not reached by phone',
};
