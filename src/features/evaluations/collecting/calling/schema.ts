import { z } from 'zod';
import { stageRef } from '../../schema';

const value = z.union([z.string(), z.array(z.string())]);
const person = { person: z.uuid() };

/** What somebody said on the phone: the questions' inputs stand beside these, by question key. */
export const spokenForm = stageRef
  .extend(person)
  .loose()
  .transform(({ cohort, stage, person: personId, ...rest }) => ({
    cohort,
    stage,
    person: personId,
    sent: Object.fromEntries(Object.entries(rest).map(([name, sent]) => [name, value.safeParse(sent).data])),
  }));
export type SpokenForm = z.output<typeof spokenForm>;

export const callEnd = stageRef.extend({
  ...person,
  outcome: z.enum(['no_answer', 'call_back', 'wrong_number', 'declined'], {
    error: 'Say how the call ended',
  }),
});
export type CallEnd = z.output<typeof callEnd>;
