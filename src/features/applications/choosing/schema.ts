import { z } from 'zod';
import { decisionKinds, reasonsToChoose } from './model';

const cohort = z.string();
const ids = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]);

/** `act`: the mix alone, a decision, or to take an unsent one back. */
export const choice = z
  .object({
    cohort,
    application: ids,
    act: z.enum(['mix', 'undo', ...decisionKinds]).default('mix'),
    reason: z
      .enum(reasonsToChoose, 'Choose a reason')
      .or(z.literal('').transform(() => undefined))
      .optional(),
  })
  .superRefine(({ act, reason }, context) => {
    if (act !== 'mix' && act !== 'undo' && !reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Choose a reason' });
  });
export type Choice = z.output<typeof choice>;

export const sending = z.object({
  cohort,
  sure: z.literal('yes', 'Tick that you have looked through the list'),
});
export type Sending = z.output<typeof sending>;

const line = z.string().trim().max(200, 'Use up to 200 characters for each');
/** By whose name a field words a criterion that is there already. */
const known = /^words-(?<id>[0-9a-f-]{36})$/;

/** The criteria that are there, each by its id, and new ones, one a line. */
export const criteriaForm = z
  .object({
    cohort,
    added: z
      .string()
      .default('')
      .transform((text) =>
        [...new Set(text.split('\n').map((one) => one.trim()))].filter((one) => one !== ''),
      )
      .pipe(z.array(line).max(20, 'Add up to 20 criteria')),
  })
  .catchall(line)
  .transform(({ cohort: slug, added, ...fields }) => ({
    cohort: slug,
    added,
    known: Object.entries(fields).flatMap(([name, words]) => {
      const id = known.exec(name)?.groups?.['id'];
      return id ? [{ id, words }] : [];
    }),
  }));
export type CriteriaForm = z.output<typeof criteriaForm>;

export const partedPair = z.object({ cohort, application: z.uuid() });
export type PartedPair = z.output<typeof partedPair>;

export const judgement = z.object({
  cohort,
  application: z.uuid(),
  criterion: z.uuid(),
  met: z.enum(['met', 'not_met', 'unsure'], 'Say whether it is met'),
  reason: z.string().trim().max(500, 'Use up to 500 characters').default(''),
});
export type Judgement = z.output<typeof judgement>;
