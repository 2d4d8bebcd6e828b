import { mend } from '@/features/tables/solver/repair';
import { mendTask } from '@/features/tables/solver/schema';
import { ownTask } from '@/server/thread';

// Mends a plan on the morning, so that no other page waits on it.
const { task, stopped, say } = ownTask();
const { problem, plan, day } = mendTask.parse(task);
say(mend(problem, plan, day, { now: () => performance.now(), stop: stopped }));
