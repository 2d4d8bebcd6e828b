import type { MissingReason } from '@/features/evaluations/missing';
import type { StageState } from '@/features/evaluations/model';
import type { PrintedResult } from '@/features/evaluations/collecting/printed/model';
import { formsIn, releasedAfterDays } from '@/features/evaluations/reading/releases/model';
import { type Tallies, threshold } from '@/features/evaluations/reading/tallies/model';
import type { Returns, ShownTo } from '../model';

/** By question: how many forms on paper or by phone have no answer to it, for each reason. */
export type Reasons = Readonly<Record<string, Partial<Record<MissingReason, number>>>>;

/** Final, and the same for everybody. `reasons` only for facilitators. */
export type Released = { kind: 'released'; returns: Returns; counts: Tallies; reasons: Reasons };

/** As the forms of a named stage stand, for its facilitator, who may see whose they are anyway. */
export type Live = { kind: 'live'; returns: Returns; counts: Tallies };

/** What stands in print about a stage of which no form ever came in. */
type Printed = { kind: 'printed'; printed: PrintedResult };

/** Nothing is shown yet, not even how many forms are in. */
type Waiting = { kind: 'waiting'; until: 'asked' | 'closed' | 'released' };

/** Where the figures of a stage come from, for one who looks. */
export type Standing = Released | Live | Printed | Waiting;

type Known = {
  state: StageState;
  released: Released | null;
  live: Live | null;
  printed: PrintedResult | null;
};

/** Which of all that is known of a stage is shown. Printed and counted figures are never mixed: counted ones go before. */
export function standingFrom({ state, released, live, printed }: Known): Standing {
  const counted = live ?? released;
  const hasForms = counted !== null && formsIn(counted.returns) + counted.returns.unread > 0;
  if (printed && !hasForms) return { kind: 'printed', printed };
  if (counted && (hasForms || counted.kind === 'released' || state === 'open' || state === 'closed'))
    return counted;
  if (state === 'open') return { kind: 'waiting', until: 'closed' };
  return { kind: 'waiting', until: state === 'closed' ? 'released' : 'asked' };
}

const within = `at the latest ${releasedAfterDays} days after the form closes`;

const orNever = `If fewer than ${threshold} people send it, no figures are shown, so that nobody’s answers can be worked out.`;

/** What a stage without figures waits for, in words. */
export function waitingWords(shownTo: ShownTo, until: Waiting['until']): string {
  if (until === 'asked')
    return 'Nobody has been asked yet. Figures appear here after people have answered, the form has closed and its figures are released.';
  const stands =
    until === 'closed' ? 'The form is open.' : 'The form has closed, and its figures wait to be released.';
  const comes =
    shownTo === 'facilitator'
      ? `If enough forms came in, you release them ${until === 'closed' ? 'once it has closed, ' : ''}on the stage’s page. It happens by itself ${releasedAfterDays} days after the form closes.`
      : `If enough forms came in, figures appear here once the facilitator releases them, ${within}.`;
  return until === 'released' ? `${stands} ${comes} ${orNever}` : `${stands} ${comes}`;
}
