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

/** One criterion a line. */
export const criteriaForm = z.object({
  cohort,
  words: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    ])
    .pipe(z.array(z.string().max(200, 'Use up to 200 characters for each')).max(20, 'Use up to 20 criteria')),
});
export type CriteriaForm = z.output<typeof criteriaForm>;

export const judgement = z.object({
  cohort,
  application: z.uuid(),
  criterion: z.uuid(),
  met: z.enum(['met', 'not_met', 'unsure'], 'Say whether it is met'),
  reason: z.string().trim().max(500, 'Use up to 500 characters').default(''),
});
export type Judgement = z.output<typeof judgement>;
