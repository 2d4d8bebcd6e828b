import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { system } from '@/server/viewer';
import type { Ending } from './ending';

/** Compares every count with the answers behind it. */
export async function verify({ json }: { json: boolean }): Promise<Ending> {
  const { stages, differences } = await verifyTallies(system('command-line'));
  if (json) console.log(JSON.stringify({ stages, differences }));
  else if (differences.length === 0)
    console.log(`${stages} stages checked: every count agrees with the answers behind it.`);
  else for (const { cohort, stage, sentence } of differences) console.log(`${cohort}, ${stage}: ${sentence}`);
  return differences.length === 0 ? 0 : 3;
}
