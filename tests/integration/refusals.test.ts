import { beforeEach, expect, it } from 'vitest';
import { db } from '@/server/db';
import { NotFound, Refused } from '@/server/errors';
import { answering, answeringAtTable, guest, type Viewer } from '@/server/viewer';
import { recordRefusal } from '@/server/write';
import { buildViewer } from '@tests/support/build';

const rows = () => db().auditEvent.findMany({ where: { verb: { startsWith: 'refused' } } });
let person: Viewer;
beforeEach(async () => {
  person = await buildViewer({ kind: 'administrator' });
});

it('a refusal is kept for somebody who has signed in, and for nobody else: guests could fill the log without end', async () => {
  for (const viewer of [guest(), answering('made up'), answeringAtTable('made up', null, 'key'), person]) {
    await recordRefusal(new Refused(viewer, 'change a cohort', 'cohort 1'));
    await recordRefusal(new NotFound(viewer, 'change a cohort', 'cohort 1'));
  }
  const [first, second, ...more] = await rows();
  expect([first, second]).toMatchObject([
    { verb: 'refused: change a cohort', actor: 'person' },
    { verb: 'refused: change a cohort', actor: 'person' },
  ]);
  expect(more).toEqual([]);
});
