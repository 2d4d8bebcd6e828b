import { savePerson } from '@/features/accounts/data';
import { sendSignIn } from '@/features/accounts/sign-in/commands';
import { signInOf } from '@/features/accounts/sign-in/data';
import { linkState } from '@/features/accounts/sign-in/model';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { seal, unseal } from '@/server/seal';
import { guest, system } from '@/server/viewer';
import { write } from '@/server/write';

const job = system('sign-in');

/** A network address of nobody else. */
export const somewhere = () => crypto.randomUUID();

export type Somebody = { email: string; personId: string };

/** Somebody whose address is known. */
export async function somebody(): Promise<Somebody> {
  const email = `${crypto.randomUUID()}@example.org`;
  const { id: personId } = await write(permission(system('test'), 'test', 'test', true), (tx) =>
    savePerson(tx, { name: 'Ama Boateng', email }),
  );
  return { email, personId };
}

/** Lets the job answer a request, and reads the message as its receiver would. */
export async function messageTo({
  email,
  personId,
}: Somebody): Promise<{ token: string; code: string; text: string }> {
  await sendSignIn(job, {
    requestId: crypto.randomUUID(),
    sealed: Buffer.from(seal(email, 'sign-in-address')).toString('base64url'),
  });
  const { sealed } = await db().message.findFirstOrThrow({
    where: { personId },
    orderBy: { createdAt: 'desc' },
  });
  const text = sealed ? (unseal(sealed, 'message') ?? '') : '';
  return {
    text,
    token: /link\/(\S+)/.exec(text)?.[1] ?? '',
    code: (/^(\d{3} \d{3})$/m.exec(text)?.[1] ?? '').replace(' ', ''),
  };
}

/** Whether a link is still good, and if not, why. */
export const stateOf = async (token: string) => linkState(await signInOf(guest(), token), now());
