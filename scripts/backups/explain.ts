import pg from 'pg';
import { isDatabaseAway } from '../../src/server/errors';

const notAllowed = '42501';

/** What went wrong, in a sentence for whoever runs the server. */
export function explain(error: unknown): string {
  if (error instanceof pg.DatabaseError && error.code === notAllowed)
    return `The user of DATABASE_URL isn’t the owner of the database (${error.message}). Give the owner’s address in DATABASE_OWNER_URL, as for npm run migrate.`;
  if (isDatabaseAway(error)) return 'The database can’t be reached.';
  return error instanceof Error ? error.message : String(error);
}
