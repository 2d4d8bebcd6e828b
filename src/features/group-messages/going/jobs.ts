import { z } from 'zod';
import { job } from '@/server/jobs';
import { inItsTime } from '@/server/moved-clock';
import { system } from '@/server/viewer';
import { sendDueMessages } from './commands';
import { groupMessageJob } from '../model';

const sendNow = () => inItsTime(() => sendDueMessages(system('jobs')));

/** Sends what somebody has just sent off. */
export const groupMessages = job(groupMessageJob, z.object({}), sendNow);

/** Looks every minute for messages to a list whose time has come. */
export const plannedMessages = job({ name: 'planned-messages' }, z.object({}), sendNow, {
  every: '* * * * *',
});
