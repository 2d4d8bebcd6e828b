/**
 * What hangs on a person, and on what hangs on them: once for all. The database is asked for every foreign key, and merging
 * stops at one that isn't here (journal/data.ts); a test says so before.
 *
 * - moves: it goes over as it is.
 * - once: it goes over, unless the kept one has the same by these columns: then that one stays.
 * - ends: it is thrown away, and comes not back.
 * - apart: merging sees to it by itself.
 * - none: there is none when merging begins, or it refuses.
 */
export type Hanging = {
  table: string;
  column: string;
  /** One of them, and several, as the preview says it. Without: nothing that anybody looks for. */
  words?: readonly [one: string, several: string];
} & ({ how: 'moves' | 'ends' | 'apart' | 'none' } | { how: 'once'; by: readonly string[] });

export const onPerson: readonly Hanging[] = [
  {
    table: 'role',
    column: 'person_id',
    how: 'once',
    by: ['kind', 'programme_id', 'cohort_id', 'organisation_id'],
    words: ['role', 'roles'],
  },
  { table: 'sign_in', column: 'person_id', how: 'ends' },
  {
    table: 'visit',
    column: 'person_id',
    how: 'ends',
    words: ['browser signed in, which is signed out', 'browsers signed in, which are signed out'],
  },
  {
    table: 'participant',
    column: 'person_id',
    how: 'apart',
    words: ['place in a cohort', 'places in cohorts'],
  },
  { table: 'application', column: 'person_id', how: 'moves', words: ['application', 'applications'] },
  { table: 'table_group', column: 'coach_id', how: 'moves', words: ['table to coach', 'tables to coach'] },
  {
    table: 'session_lead',
    column: 'person_id',
    how: 'once',
    by: ['session_id'],
    words: ['session to lead', 'sessions to lead'],
  },
  { table: 'message', column: 'person_id', how: 'moves', words: ['letter', 'letters'] },
  // Two of one cohort are refused: that they belong together is nobody's to know.
  { table: 'pseudonym', column: 'person_id', how: 'moves' },
  {
    table: 'participation',
    column: 'person_id',
    how: 'apart',
    words: ['form that they are asked for', 'forms that they are asked for'],
  },
  {
    table: 'seating_rule',
    column: 'coach_id',
    how: 'once',
    by: ['participant_id', 'kind', 'other_id'],
    words: ['seating rule about them as coach', 'seating rules about them as coach'],
  },
  {
    table: 'absence',
    column: 'coach_id',
    how: 'once',
    by: ['cohort_id', 'day'],
    words: ['day away as coach', 'days away as coach'],
  },
  {
    table: 'plan_change',
    column: 'author_id',
    how: 'moves',
    words: ['change of a plan', 'changes of plans'],
  },
  { table: 'guest_project', column: 'guest_id', how: 'moves', words: ['project', 'projects'] },
  { table: 'answer_import', column: 'brought_in_by', how: 'moves', words: ['import', 'imports'] },
  {
    table: 'assessment',
    column: 'person_id',
    how: 'moves',
    words: ['application scored', 'applications scored'],
  },
  {
    table: 'need',
    column: 'person_id',
    how: 'moves',
    words: ['need as coach or contributor', 'needs as coach or contributor'],
  },
  {
    table: 'need',
    column: 'owner_id',
    how: 'moves',
    words: ['need of others to see to', 'needs of others to see to'],
  },
  { table: 'need_review', column: 'by_id', how: 'moves' },
  {
    table: 'saved_filter',
    column: 'person_id',
    how: 'once',
    by: ['name'],
    words: ['kept list of people', 'kept lists of people'],
  },
  { table: 'people_chosen', column: 'chooser_id', how: 'moves' },
  {
    table: 'group_message',
    column: 'author_id',
    how: 'moves',
    words: ['message to a list that they wrote', 'messages to lists that they wrote'],
  },
  // That by which they were reached stays (doing/data.ts), so that nothing goes twice.
  {
    table: 'group_message_recipient',
    column: 'person_id',
    how: 'once',
    by: ['group_message_id'],
    words: ['message to a list that they are on', 'messages to lists that they are on'],
  },
  { table: 'day_ready', column: 'by_id', how: 'moves' },
  { table: 'person_merge', column: 'kept_id', how: 'moves', words: ['earlier merge', 'earlier merges'] },
  { table: 'person_merge', column: 'by_id', how: 'moves' },
  { table: 'person_merge', column: 'undone_by_id', how: 'moves' },
  {
    table: 'other_address',
    column: 'person_id',
    how: 'moves',
    words: ['further address', 'further addresses'],
  },
];

/** What names a person, or a participant, without a foreign key. */
export const namedOnly: readonly Hanging[] = [
  { table: 'keyed_sheet', column: 'keyed_by', how: 'moves' },
  { table: 'old_id', column: 'new_id', how: 'moves' },
];

/** A column that lists ids, of people or of participants. */
export type Listed = { table: string; column: string };
export const peopleListed: readonly Listed[] = [
  { table: 'people_chosen', column: 'person_ids' },
  { table: 'group_message', column: 'list' },
];
export const participantsListed: readonly Listed[] = [{ table: 'plan_change', column: 'moves' }];

/** Of somebody who is in one cohort twice. */
export const onParticipant: readonly Hanging[] = [
  { table: 'seat', column: 'participant_id', how: 'once', by: ['plan_id', 'day'] },
  {
    table: 'seating_rule',
    column: 'participant_id',
    how: 'once',
    by: ['kind', 'other_id', 'coach_id'],
  },
  // Of two people: movePairs keeps them in order.
  { table: 'seating_rule', column: 'other_id', how: 'apart' },
  {
    table: 'absence',
    column: 'participant_id',
    how: 'once',
    by: ['cohort_id', 'day', 'coach_id', 'table_id'],
  },
  { table: 'participation', column: 'participant_id', how: 'moves' },
  { table: 'offer', column: 'participant_id', how: 'moves' },
  { table: 'need', column: 'participant_id', how: 'moves' },
  // Two of them are refused: what the second needs would go with them.
  { table: 'supporter', column: 'participant_id', how: 'moves' },
];

/** Of somebody who was asked for one form twice. */
export const onParticipation: readonly Hanging[] = [
  { table: 'call_attempt', column: 'participation_id', how: 'moves' },
  { table: 'conflict', column: 'participation_id', how: 'moves' },
  { table: 'other_link', column: 'participation_id', how: 'moves' },
  { table: 'draft', column: 'participation_id', how: 'none' },
  { table: 'response', column: 'participation_id', how: 'none' },
];
