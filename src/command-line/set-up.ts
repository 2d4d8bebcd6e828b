import { setUpInstallation } from '@/features/accounts/administration/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { system } from '@/server/viewer';
import type { Ending } from './ending';

/** Makes a new installation ready: its first administrator, who gives everybody else their roles, and its programme. */
export async function setUp({ name, email }: { name: string; email: string }): Promise<Ending> {
  const viewer = system('command-line');
  const outcome = await setUpInstallation(viewer, { demo: false, administrator: { name, email } });
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join(' '));
  await publishProgramme(viewer, theEffectiveLayPartner);
  console.log(`Ready. ${name} can sign in with ${email}.`);
  return 0;
}
