import pg from 'pg';

/** Any number will do, as long as all agree on it. */
const turn = 5_209_411;

/** Does what only one process at a time may do to a database; whoever comes second waits. */
export async function inTurn<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn]);
    return await work(client);
  } finally {
    await client.end();
  }
}
