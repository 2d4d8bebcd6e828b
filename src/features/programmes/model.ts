/** One of a programme's days. */
export type ProgrammeDay = { number: number; theme: string; summary: string };

/** A session that a new cohort's schedule begins with. Minutes after midnight, and minutes long. */
export type TemplateSession = {
  dayNumber: number;
  startMinute: number;
  minutes: number;
  title: string;
  format: TemplateFormat;
  newTopic: boolean;
};
export type TemplateFormat =
  'talk' | 'small_group' | 'case_study' | 'feedback' | 'reflection' | 'action_planning' | 'break';

/** What a course is for and how its days go: every cohort is a delivery of one. */
export type ProgrammeOutline = {
  slug: string;
  name: string;
  purpose: string;
  objectives: string[];
  days: ProgrammeDay[];
  sessions: TemplateSession[];
};

export type Programme = ProgrammeOutline & { id: string };
