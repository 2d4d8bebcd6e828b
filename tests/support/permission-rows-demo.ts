import * as demo from '@/features/demo/commands';
import * as reads from '@/features/demo/data';
import { slugs } from '@/features/demo/model';
import { setClockAhead } from '@/server/clock';
import { db } from '@/server/db';
import type { Row } from './permission-rows';
import type { Visitor } from './world';

const staff: readonly Visitor[] = [
  'administrator',
  'facilitator',
  'facilitator elsewhere',
  'coach',
  'commissioner',
  'commissioner elsewhere',
  'assessor',
];

/** As if the installation were a demo whose clock can be moved: it stands where the machine's does. */
async function withAClock<T>(work: () => Promise<T>): Promise<T> {
  await db().installation.deleteMany();
  await db().installation.create({ data: { id: 1, demo: true, clockAhead: 0 } });
  setClockAhead(0);
  try {
    return await work();
  } finally {
    setClockAhead(null);
    await db().installation.deleteMany();
  }
}

/** Every verb and read of the demo's clock, and who may. */
export const demoRows: Record<string, Record<string, Row>> = {
  'demo/commands': {
    moveClock: { may: staff, run: (viewer) => withAClock(() => demo.moveClock(viewer, { moment: 'start' })) },
    passTime: { open: 'a job: runs only from the queue, and does what others permit it' },
  },
  'demo/data': {
    clockMoves: { open: 'says whether this is a demo whose clock moves' },
    leadingCourses: {
      may: staff,
      run: async (viewer, world) => {
        await db().cohort.update({ where: { slug: world.slug }, data: { slug: slugs.over } });
        try {
          return await reads.leadingCourses(viewer);
        } finally {
          await db().cohort.update({ where: { slug: slugs.over }, data: { slug: world.slug } });
        }
      },
    },
    demoClock: { may: staff, run: (viewer) => withAClock(() => reads.demoClock(viewer)) },
  },
};
