/** So many at once; so many more may wait, each for so many milliseconds. */
export type TurnRules = { atOnce: number; waiting: number; patience: number };

/** `take` says whether it is one's turn; whoever had a turn gives it back. */
export type Turns = { take: () => Promise<boolean>; giveBack: () => void };

/** Lets a few through at a time, in the order in which they came. */
export function makeTurns({ atOnce, waiting, patience }: TurnRules): Turns {
  let free = atOnce;
  const queue: ((turn: boolean) => void)[] = [];
  const queueUp = () =>
    new Promise<boolean>((resolve) => {
      const call = (turn: boolean) => {
        clearTimeout(timer);
        resolve(turn);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(call), 1);
        resolve(false);
      }, patience);
      queue.push(call);
    });
  return {
    take: async () => {
      if (free === 0) return queue.length < waiting && queueUp();
      free -= 1;
      return true;
    },
    giveBack: () => {
      const next = queue.shift();
      if (next) next(true);
      else free += 1;
    },
  };
}
