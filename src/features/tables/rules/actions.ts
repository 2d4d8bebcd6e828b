'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { acquaintance, newRule, type NewRule, ruleRef, type RuleRef } from './schema';

const back = ({ cohort }: { cohort: string }, { back: where, participant }: NewRule | RuleRef) => ({
  to:
    where === 'person' && participant
      ? addresses.cohort(cohort).participant(participant)
      : addresses.cohort(cohort).rules,
});

export const addRule = formAction(newRule, commands.addRule, back);
export const sayWhomOneKnows = formAction(acquaintance, commands.sayWhomOneKnows, ({ name }) => ({
  notice: `Your facilitator now knows that you know ${name}.`,
}));
export const removeRule = formAction(ruleRef, commands.removeRule, back);
