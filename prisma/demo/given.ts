import type { Outcome } from '@/server/outcome';

/** What a command gave; the demo has no business being refused anything. */
export async function given<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => `${problem.field}: ${problem.message}`).join('; '));
}
