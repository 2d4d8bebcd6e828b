import { countBox } from '@/features/evaluations/responses/ballots/counting/data';
import { boxTask } from '@/features/evaluations/responses/ballots/counting/schema';
import { leaveDatabase } from '@/server/db';
import { ownTask } from '@/server/thread';
import { system } from '@/server/viewer';

// Opens one ballot box: the private keys are nowhere but in this thread, and go with it.
const { task, say } = ownTask();
say(await countBox(system('jobs'), boxTask.parse(task)));
await leaveDatabase();
