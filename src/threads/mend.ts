import { mend } from '@/features/tables/solver/repair';
import { mendTask } from '@/features/tables/solver/schema';
import { ownTask } from '@/server/thread';

// Mends a plan on the morning, so that no other page waits on it.
const { task, stopped, say } = ownTask();
const { input, plan, day } = mendTask.parse(task);
say(mend(input, plan, day, { now: () => performance.now(), stop: stopped }));
