import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from './env';
import { seal, unseal } from './seal';
import { newToken } from './tokens';
import { answeringAtTable, guest, type Viewer } from './viewer';

const name = 'roundtable-table';
const twentyHours = 20 * 60 * 60;

/** What a phone or tablet at a table may do: answer for the people of that table at that stage. */
const device = z.object({ codeId: z.uuid(), participationId: z.uuid().nullable(), key: z.string() });
type TableDevice = z.infer<typeof device>;

/** Remembers on this device that a table's code was typed right; nobody is chosen yet. */
export const rememberTable = (codeId: string): Promise<void> => keep({ codeId, participationId: null, key: newToken() });

/** Remembers who answers on this device. A new key each time, so that the next person never sees the last one's draft. */
export const rememberPerson = (codeId: string, participationId: string): Promise<void> =>
  keep({ codeId, participationId, key: newToken() });

async function keep(value: TableDevice): Promise<void> {
  const sealed = Buffer.from(seal(JSON.stringify(value), 'table-device')).toString('base64url');
  const jar = await cookies();
  const secure = env().ROUNDTABLE_URL.startsWith('https://');
  jar.set(name, sealed, { httpOnly: true, sameSite: 'lax', path: '/t', maxAge: twentyHours, secure });
}

/** What this device was told at its table, if anything. */
async function tableDevice(): Promise<TableDevice | null> {
  const cookie = (await cookies()).get(name)?.value;
  const opened = cookie ? unseal(Buffer.from(cookie, 'base64url'), 'table-device') : null;
  return opened ? device.parse(JSON.parse(opened)) : null;
}

/** Whoever sits at this device: with the rights of the table's code, or a guest when none was typed. */
export async function viewerAtTable(): Promise<Viewer> {
  const known = await tableDevice();
  return known ? answeringAtTable(known.codeId, known.participationId, known.key) : guest();
}
