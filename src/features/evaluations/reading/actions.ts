'use server';

import { formAction } from '@/server/form-action';
import * as commands from './commands';
import { hiddenText, seenTexts, shownText } from './schema';

type Where = { show: string; search: string; page: string };

const back = ({ cohort, stage }: { cohort: string; stage: string }, { show, search, page }: Where) => ({
  to: `/facilitate/cohorts/${cohort}/evaluation/${stage}/texts?${new URLSearchParams({ show, search, page }).toString()}`,
});

export const markSeen = formAction(seenTexts, commands.markSeen, back);
export const hideText = formAction(hiddenText, commands.hideText, back);
export const showText = formAction(shownText, commands.showText, back);
