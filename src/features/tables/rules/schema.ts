import { z } from 'zod';

const uuid = (words: string) => z.uuid({ error: words });

/** "Ana and Ben not together": who, what, and the other person or the coach that it is about. */
export const newRule = z.object({
  cohort: z.string(),
  participant: uuid('Choose somebody'),
  kind: z.enum(['apart', 'together', 'knows', 'avoid', 'allow'], 'Choose what the rule says'),
  other: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'Choose somebody from the list' })
    .default(null),
  coach: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'Choose a coach from the list' })
    .default(null),
  /** The page to come back to: somebody's own, or the list of rules. */
  back: z.enum(['person', 'rules']).default('rules'),
});
export const ruleRef = z.object({
  cohort: z.string(),
  rule: z.uuid(),
  participant: z.uuid().optional(),
  back: z.enum(['person', 'rules']).default('rules'),
});
export const acquaintance = z.object({
  table: z.uuid(),
  participant: z.uuid({ error: 'Choose whom you know' }),
});
export type Acquaintance = z.output<typeof acquaintance>;
export type NewRule = z.output<typeof newRule>;
export type RuleRef = z.output<typeof ruleRef>;
