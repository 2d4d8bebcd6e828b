import { randomUUID } from 'node:crypto';
import { addPerson } from '@/features/accounts/administration/commands';
import { saveVisit } from '@/features/accounts/visits/data';
import { leaveDatabase } from '@/server/db';
import { permission } from '@/server/permission';
import { sessionCookieName, sessionToken } from '@/server/session';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { expectDone } from './expect-done';

/** Prints the cookies of somebody who is signed in on so many browsers: somebody new, whom no other test is. */
const viewer = system('test');
const { id } = await expectDone(
  addPerson(viewer, { name: 'Vera Visitor', email: `${randomUUID()}@example.org` }),
);
const tokens: string[] = [];
for (let number = 0; number < Number(process.argv[2]); number += 1) {
  tokens.push(
    await sessionToken(await write(permission(viewer, 'test', 'test', true), (tx) => saveVisit(tx, id))),
  );
}
console.log(JSON.stringify({ name: sessionCookieName(), tokens }));
await leaveDatabase();
