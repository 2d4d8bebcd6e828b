/** What a list of times says: in milliseconds. */
export type Times = { n: number; p50: number; p99: number };

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { n: sorted.length, p50: at(0.5), p99: at(0.99) };
}

export type Run = Times & { perSecond: number };

/** Does `work` for each item, so many `atOnce`, and measures each and all. */
export async function measured<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<Run> {
  // One iterator for all: each item is somebody's, whatever it is.
  const waiting = items.values();
  const times: number[] = [];
  const began = performance.now();
  const worker = async () => {
    for (const item of waiting) {
      const start = performance.now();
      await work(item);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { ...timesOf(times), perSecond: (items.length * 1000) / (performance.now() - began) };
}
