import type { Outcome } from '@/server/outcome';

/** What a command gave that is done; a test that goes on from there has no business being refused. */
export async function expectDone<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems));
}
