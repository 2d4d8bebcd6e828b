import { command } from '@/server/command';
import { done } from '@/server/outcome';
import { can } from './capabilities';
import { saveProgramme } from './data';
import type { ProgrammeOutline } from './model';

/** Makes a programme known. Published twice, it is there once. */
export const publishProgramme = command(
  can.publish,
  (_viewer, programme: ProgrammeOutline) => ({ installation: { id: programme.slug } }),
  async ({ write }, programme) => done({ programmeId: await write((tx) => saveProgramme(tx, programme)) }),
);
