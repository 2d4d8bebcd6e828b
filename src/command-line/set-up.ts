import { setUpInstallation } from '@/features/accounts/administration/commands';
import { handOverLink } from '@/features/accounts/sign-in/commands';
import { handedOverMinutes } from '@/features/accounts/sign-in/model';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { system } from '@/server/viewer';
import type { Ending } from './ending';

/**
 * Makes a new installation ready: its first administrator, who gives everybody else their roles, and its programme. Its link
 * is the way in while there is no mail; asked again, there is a new one.
 */
export async function setUp({ name, email }: { name: string; email: string }): Promise<Ending> {
  const viewer = system('command-line');
  const outcome = await setUpInstallation(viewer, { demo: false, administrator: { name, email } });
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join(' '));
  await publishProgramme(viewer, theEffectiveLayPartner);
  const { administratorId } = outcome.value;
  const handed = administratorId ? await handOverLink(viewer, { personId: administratorId }) : null;
  if (!handed?.ok) throw new Error('No link could be made. Run this again.');
  console.log(
    [
      `Ready. ${name} (${email}) is an administrator.`,
      '',
      'Start Roundtable, then open this link and press “Sign in”:',
      handed.value.link,
      '',
      `It works once, for ${handedOverMinutes} minutes. Whoever has it is the administrator, so pass it on to nobody else.`,
      'If it is too late, run this again: the link from before ends, and nothing else changes.',
    ].join('\n'),
  );
  return 0;
}
