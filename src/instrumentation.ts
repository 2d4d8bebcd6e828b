import { env } from '@/server/env';

/** Next calls this once, when the server starts. A setting that is wrong ends the start here, with a sentence. */
export async function register(): Promise<void> {
  if (env().ROUNDTABLE_JOBS === 'off') return;
  const { keepWorking } = await import('@/jobs');
  keepWorking();
}
