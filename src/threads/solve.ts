import { solve } from '@/features/tables/solver/solve';
import { seatingInput } from '@/features/tables/solver/schema';
import { ownTask } from '@/server/thread';

// Seats people, so that no page waits on it: says now and then how far it is, and at the end what it found.
const { task, stopped, say } = ownTask();
const input = seatingInput.parse(task);
let said = 0;
const found = solve(input, {
  now: () => performance.now(),
  stop: stopped,
  onProgress: ({ share }) => {
    if (performance.now() - said < 250) return;
    said = performance.now();
    say({ kind: 'progress', share });
  },
});
say({ kind: 'found', found });
