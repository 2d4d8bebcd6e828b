import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { applicationHeld, saveApplied } from './data';
import { saidAs } from './model';
import type { ApplicantNeeds } from './schema';

/** The application whose link the viewer holds. @throws Missing when it is nobody's, or isn't theirs to change any more. */
async function applicationOf(viewer: Viewer) {
  const application = await applicationHeld(viewer);
  if (!application) throw new Missing('application');
  return { application };
}

/** Somebody who applies says what would help. It stands apart from their application: whoever scores it can't reach this. */
export const saveApplicantNeeds = command(
  can.say,
  applicationOf,
  async ({ application: { id }, write }, { needs, needsWords }: Omit<ApplicantNeeds, 'slug' | 'intent'>) => {
    await write((tx) => saveApplied(tx, id, saidAs(needs, needsWords)));
    return done({ needs: needs.length });
  },
);
