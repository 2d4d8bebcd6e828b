import { facilitatorCount, organisations } from '@/features/accounts/data';
import { mailState } from '@/features/messages/data';
import { programmes } from '@/features/programmes/data';
import type { Viewer } from '@/server/viewer';
import type { Installation } from './model';

/** What this installation has so far, as the viewer may see it. */
export async function installationOf(viewer: Viewer): Promise<Installation> {
  const [mail, known, offered, facilitators] = await Promise.all([
    mailState(viewer),
    organisations(viewer),
    programmes(viewer),
    facilitatorCount(viewer),
  ]);
  return { mail, organisations: known.length, programmes: offered, facilitators };
}
