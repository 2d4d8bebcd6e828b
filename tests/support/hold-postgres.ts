import { openThrowawayPostgres } from '../../scripts/postgres';
import { rows } from './postgres';

/** Brings up a Postgres of its own, says where its data are, and holds it until it is killed: for tests in another process. */
const { url } = await openThrowawayPostgres({ throughControl: process.argv[2] === 'by pg_ctl' });
const [folder] = await rows(url, 'SHOW data_directory');
console.log(`holds ${folder}`);
