import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { saveProgramme } from './data';
import type { ProgrammeOutline } from './model';
import { mayPublish } from './policy';

/** Makes a programme known. Published twice, it is there once. */
export async function publishProgramme(
  viewer: Viewer,
  programme: ProgrammeOutline,
): Promise<Outcome<{ programmeId: string }>> {
  return done({
    programmeId: await write(mayPublish(viewer, programme.slug), (tx) => saveProgramme(tx, programme)),
  });
}
