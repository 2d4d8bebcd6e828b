import { describe, expect, it } from 'vitest';
import { makeTurns } from './turns';

describe('turns', () => {
  it('go round in the order in which people came, and nobody is let in beside them', async () => {
    const turns = makeTurns({ atOnce: 1, waiting: 5, patience: 60_000 });
    const came: string[] = [];
    expect(await turns.take()).toBe(true);
    const waiting = ['Ana', 'Ben'].map(async (name) => ({ had: await turns.take(), order: came.push(name) }));
    expect(came).toEqual([]);
    turns.giveBack();
    expect(await waiting[0]).toEqual({ had: true, order: 1 });
    expect(came).toEqual(['Ana']);
    turns.giveBack();
    expect(await waiting[1]).toEqual({ had: true, order: 2 });
    turns.giveBack();
    expect(await turns.take()).toBe(true);
  });

  it('are refused where the queue is full, or has been too long', async () => {
    const turns = makeTurns({ atOnce: 1, waiting: 1, patience: 20 });
    await turns.take();
    const patient = turns.take();
    expect(await turns.take()).toBe(false);
    expect(await patient).toBe(false);
    // Whoever gave up isn't called any more: the turn is free for the next.
    turns.giveBack();
    expect(await turns.take()).toBe(true);
  });
});
