import { addMinutes } from 'date-fns';
import { at } from '@/server/clock';
import { answering } from '@/server/viewer';
import { db, leaveDatabase } from '@/server/db';
import { derivedToken } from '@/server/tokens';
import { expectDone } from './expect-done';
import { sendAnswers } from './send-answers';

/** Everybody who is asked by an open form of one page sends it, in a process of its own: 4 for their table’s coach, 5 else. */
const { opensAt, participations } = await db().stage.findFirstOrThrow({
  where: { key: 'immediate' },
  select: { opensAt: true, participations: { select: { id: true } } },
});
const sent = { 'small-groups': '5', 'table-coaches': '4', recommend: '5' };
for (const { id } of participations) {
  const viewer = answering(derivedToken('answer-link', `${id}/1`));
  await at(addMinutes(opensAt ?? 0, 1), () => expectDone(sendAnswers(viewer, { part: 1, sent })));
}
console.log(String(participations.length));
await leaveDatabase();
