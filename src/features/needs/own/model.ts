/** What somebody is in a cohort: a participant, or of its team alone. */
export type OwnPlace = {
  cohortId: string;
  slug: string;
  /** With its programme. */
  name: string;
  personId: string;
  participantId: string | null;
  days: { number: number; date: string }[];
};
