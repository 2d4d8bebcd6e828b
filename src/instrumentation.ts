/** Next calls this once, when the server starts. A setting that is wrong ends the start here, with a sentence. */
export async function register(): Promise<void> {
  // Next builds this file for its edge runtime as well, where none of it would run.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('@/server/env');
    const { noteSocketAddresses } = await import('@/server/socket-address');
    const { followClock } = await import('@/server/moved-clock');
    const { keepWorking } = await import('@/jobs');
    noteSocketAddresses();
    // A database that is away or busy keeps no server from listening: until it is heard, the time is the machine's.
    void followClock();
    if (env().ROUNDTABLE_JOBS === 'on') keepWorking();
  }
}
