import { z } from 'zod';
import { keepCookie, readCookie } from './cookie';
import { seal, unseal } from './seal';
import { newToken } from './tokens';
import { answeringAtTable, guest, type Viewer } from './viewer';

const name = 'roundtable-table';
const twentyHours = 20 * 60 * 60;

/** What a phone or tablet at a table may do: answer for the people of that table at that stage. */
const device = z.object({
  codeId: z.uuid(),
  participationId: z.uuid().nullable(),
  key: z.string(),
  shared: z.boolean().default(false),
  wholeNames: z.boolean().default(false),
});
type TableDevice = z.infer<typeof device>;

/** Remembers on this device that a table's code was typed right, whether it goes round the table, and whether it may show whole names; nobody is chosen yet. */
export const rememberTable = (
  codeId: string,
  { shared, wholeNames }: { shared: boolean; wholeNames: boolean },
): Promise<void> => keep({ codeId, participationId: null, key: newToken(), shared, wholeNames });

/** Remembers who answers on this device. A new key each time, so that the next person never sees the last one's draft. */
export async function rememberPerson(codeId: string, participationId: string): Promise<void> {
  const known = await tableDevice();
  await keep({
    codeId,
    participationId,
    key: newToken(),
    shared: known?.shared ?? false,
    wholeNames: known?.wholeNames ?? false,
  });
}

/** Forgets who answered, where the device goes round the table. @returns whether it did. */
export async function forgetPerson(): Promise<boolean> {
  const known = await tableDevice();
  if (!known?.shared) return false;
  await rememberTable(known.codeId, known);
  return true;
}

const keep = (value: TableDevice): Promise<void> =>
  keepCookie(
    name,
    Buffer.from(seal(JSON.stringify(value), 'table-device')).toString('base64url'),
    twentyHours,
  );

/** What this device was told at its table, if anything. */
async function tableDevice(): Promise<TableDevice | null> {
  const cookie = await readCookie(name);
  const opened = cookie ? unseal(Buffer.from(cookie, 'base64url'), 'table-device') : null;
  return opened ? device.parse(JSON.parse(opened)) : null;
}

/** Whoever sits at this device: with the rights of the table's code, or a guest when none was typed. */
export async function viewerAtTable(): Promise<Viewer> {
  const known = await tableDevice();
  return known ? answeringAtTable(known.codeId, known.participationId, known.key, known) : guest();
}
