import { z } from 'zod';
import { features } from '../model';

const uuid = (words: string) => z.uuid({ error: words });

/** "Ana and Ben not together": who, what, and the other person, the coach or the feature that it is about. */
export const newRule = z.object({
  cohort: z.string(),
  participant: uuid('Choose somebody'),
  kind: z.enum(['apart', 'together', 'knows', 'needs', 'avoid', 'allow'], 'Choose what the rule says'),
  other: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'Choose somebody from the list' })
    .default(null),
  coach: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'Choose a coach from the list' })
    .default(null),
  feature: z
    .union([z.literal('').transform(() => null), z.enum(features)], { error: 'Choose from the list' })
    .default(null),
  note: z.string().trim().max(500, 'Use up to 500 characters').default(''),
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
