import { type Address, addresses } from '@/addresses';
import { hasNotReached, type MailState } from '@/features/messages/model';
import { counted } from '@/writing/words';

/** One thing on a list of what makes something ready: whether it is done, how far it is, and the press that does it. */
export type Step = {
  key: string;
  title: string;
  detail: string;
  done: boolean;
  press: { label: string; href: Address };
};

/** The first step that isn't done: what to press next. */
export const nextStep = (steps: readonly Step[]): Step | undefined => steps.find(({ done }) => !done);

/** How far a list is, in words. */
export const howFar = (steps: readonly Step[]): string =>
  `${steps.filter(({ done }) => done).length} of ${steps.length} done`;

/** What a new installation has so far. */
export type Installation = {
  mail: MailState;
  organisations: number;
  programmes: readonly { slug: string; name: string }[];
  facilitators: number;
};

/** What makes a new installation ready for its first cohort. */
export const installationSteps = (known: Installation): Step[] => [
  mailStep(known.mail),
  {
    key: 'organisation',
    title: 'An organisation',
    detail:
      known.organisations === 0
        ? 'The one that commissions the first cohort. Cohorts choose theirs from this list.'
        : counted(known.organisations, 'organisation is known', 'organisations are known'),
    done: known.organisations > 0,
    press: { label: 'Add an organisation', href: addresses.organisations },
  },
  programmeStep(known.programmes),
  {
    key: 'facilitator',
    title: 'Somebody who runs cohorts',
    detail:
      known.facilitators === 0
        ? 'They are told by mail, with the way in.'
        : counted(known.facilitators, 'facilitator', 'facilitators'),
    done: known.facilitators > 0,
    press: { label: 'Add a facilitator', href: addresses.newFacilitator },
  },
];

function mailStep({ server, test, problem }: MailState): Step {
  const detail = !server
    ? 'No mail server is set, so each message stays in the outbox, where you can read it. Set SMTP_URL and MAIL_FROM where Roundtable runs, start it again, then send yourself a test.'
    : test === 'sent'
      ? 'The test went out. If it is in your mailbox, mail works.'
      : test !== null && (hasNotReached(test) || test === 'unknown')
        ? `The last test could not be sent. ${problem ?? ''}`.trim()
        : test === 'waiting'
          ? 'The test is on its way. Look again in a minute.'
          : 'A mail server is set. Send yourself a test, to see that mail arrives.';
  return {
    key: 'mail',
    title: 'Mail',
    detail,
    done: server && test === 'sent',
    press: { label: 'Send yourself a test', href: addresses.outbox() },
  };
}

function programmeStep(programmes: Installation['programmes']): Step {
  const [first] = programmes;
  return {
    key: 'programme',
    title: 'The first programme',
    detail: first
      ? `“${first.name}” is here, with its days, schedule and forms.`
      : 'It comes with set-up on the command line: ask whoever runs the server.',
    done: first !== undefined,
    press: first
      ? { label: 'Look at it', href: addresses.programme(first.slug) }
      : { label: 'All cohorts', href: addresses.cohorts },
  };
}
