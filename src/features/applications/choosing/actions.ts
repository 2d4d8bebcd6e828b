'use server';

import { refresh } from 'next/cache';
import { addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { counted } from '@/writing/words';
import * as commands from './commands';
import { choice, criteriaForm, judgement, partedPair, sending } from './schema';

/** The mix alone comes back with what was ticked; a decision with nothing ticked. */
export const choose = formAction(choice, commands.decide, ({ act, about }, { application }): Next => {
  if (act === 'mix') return { values: { application, act: '', shown: 'yes' } };
  refresh();
  return {
    values: { application: '', act: '' },
    notice:
      act === 'undo'
        ? `What was decided about ${counted(about, 'application', 'applications')} was taken back.`
        : `Decided about ${counted(about, 'application', 'applications')}. Nobody hears of it until you send it.`,
  };
});

export const sendDecisions = formAction(sending, commands.sendDecisions, ({ cohort }) => ({
  to: addresses.cohort(cohort).offers,
}));
export const setCriteria = formAction(criteriaForm, commands.setCriteria, ({ cohort }) => ({
  to: addresses.cohort(cohort).criteria,
}));
export const judge = formAction(judgement, commands.judge, ({ cohort, application }) => ({
  to: addresses.cohort(cohort).application(application),
}));
export const partPair = formAction(partedPair, commands.partPair, ({ cohort, application }) => ({
  to: addresses.cohort(cohort).application(application),
}));
