'use server';

import { addresses } from '@/addresses';
import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { hiddenText, seenTexts, shownText } from './schema';

type Where = { show: string; search: string; page: string };

const back = ({ cohort, stage }: { cohort: string; stage: string }, { show, search, page }: Where) => ({
  to: addresses.cohort(cohort).stage(stage).texts({ show, search, page }),
});

export const markSeen = formAction(seenTexts, commands.markSeen, back);
export const hideText = formAction(hiddenText, commands.hideText, back);
export const showText = formAction(shownText, commands.showText, back);
