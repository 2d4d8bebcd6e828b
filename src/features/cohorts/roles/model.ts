/** The roles that are given for a cohort besides those of its team. */
export const givenKinds = ['facilitator', 'commissioner'] as const;
export type GivenKind = (typeof givenKinds)[number];

/** By what somebody has a role for a cohort: by the cohort itself, or by something larger that it belongs to. */
export type HeldBy = 'cohort' | 'programme' | 'organisation' | 'everywhere';

/** Somebody who runs or commissions a cohort. */
export type Holder = {
  roleId: string;
  personId: string;
  name: string;
  email: string | null;
  kind: GivenKind;
  by: HeldBy;
};

export const heldByWords: Record<HeldBy, string> = {
  cohort: 'this cohort',
  programme: 'all cohorts of the programme',
  organisation: 'all cohorts of the organisation',
  everywhere: 'everywhere',
};

export const ofKind = (holders: readonly Holder[], kind: GivenKind): Holder[] =>
  holders.filter((holder) => holder.kind === kind);
