import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';

/** A part of a record in the write-ahead log: which transaction wrote what to which table (or to its index, or beside it). */
export type Written = { xid: string; kind: string; table: string; bytes: Buffer };

const row = z.object({ xid: z.string(), kind: z.string(), table: z.string(), bytes: z.instanceof(Buffer) });

/** Reads the write-ahead log of the Postgres at `url`, and what it logs itself: every statement with its values. */
export class Wal {
  #from = '0/0';

  private constructor(
    private readonly client: pg.Client,
    private readonly data: string,
  ) {}

  static async of(url: string): Promise<Wal> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_walinspect');
    for (const setting of [
      "log_statement = 'all'",
      'log_min_duration_statement = 0',
      'log_parameter_max_length = -1',
    ])
      await client.query(`ALTER SYSTEM SET ${setting}`);
    await client.query('SELECT pg_reload_conf()');
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const wal = new Wal(client, rows[0]?.data_directory ?? '');
    await wal.since();
    return wal;
  }

  /** What was written since the last time, in the order in which it was written. */
  async since(): Promise<Written[]> {
    const { rows: ends } = await this.client.query<{ lsn: string }>(
      'SELECT pg_current_wal_flush_lsn()::text AS lsn',
    );
    const [from, to] = [this.#from, ends[0]?.lsn ?? this.#from];
    this.#from = to;
    if (from === '0/0' || from === to) return [];
    const { rows } = await this.client.query(
      `SELECT b.xid::text AS xid, b.record_type AS kind, COALESCE(i.indrelid, t.oid, c.oid)::regclass::text AS table, COALESCE(b.block_data, ''::bytea) || COALESCE(b.block_fpi_data, ''::bytea) AS bytes
       FROM pg_get_wal_block_info($1, $2) b
       JOIN pg_class c ON pg_relation_filenode(c.oid) = b.relfilenode
       LEFT JOIN pg_class t ON t.reltoastrelid = c.oid
       LEFT JOIN pg_index i ON i.indexrelid = c.oid
       WHERE b.reldatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
       ORDER BY b.start_lsn, b.block_id`,
      [from, to],
    );
    return z.array(row).parse(rows);
  }

  /** Every byte of the files of the log as they lie on the disk, of whatever age. */
  files(): Buffer[] {
    const folder = path.join(this.data, 'pg_wal');
    return readdirSync(folder).flatMap((file) =>
      statSync(path.join(folder, file)).isFile() ? [readFileSync(path.join(folder, file))] : [],
    );
  }

  /** What Postgres has logged. */
  said(): Buffer {
    return readFileSync(path.join(this.data, '..', 'log'));
  }

  leave(): Promise<void> {
    return this.client.end();
  }
}
