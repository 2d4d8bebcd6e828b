import { listed } from '@/writing/words';

/** What hangs on a cohort that is more than its plan. */
export type Held = {
  participants: number;
  /** People to whom any of its forms was given. */
  asked: number;
  /** Forms that came in by any way: sent, keyed, imported, or known from print. */
  forms: number;
  team: number;
  /** In any state: what people wrote to come to it is theirs. */
  applications: number;
};

/** Why a cohort can't be deleted; null when nothing but its plan would go. */
export function whyItStays({ participants, asked, forms, team, applications }: Held): string | null {
  const reasons = [
    participants > 0 ? 'people have places in it' : null,
    applications > 0 ? 'people have applied for it' : null,
    team > 0 ? 'it has coaches or contributors' : null,
    asked > 0 ? 'people were asked to fill in its forms' : null,
    forms > 0 ? 'forms have come in' : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0
    ? null
    : `This cohort can’t be deleted: ${listed(reasons)}. Archive it instead: then it is out of your way.`;
}
