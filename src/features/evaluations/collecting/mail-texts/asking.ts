import type { Cohort } from '@/features/cohorts/model';
import type { FormDocument } from '@/features/forms/model';
import { translatedInto } from '@/features/forms/translating';
import { unmarked } from '@/languages/other-language';
import type { Changed } from '@/features/messages/templates/own-words';
import type { Say } from '@/languages/say';
import type { Stage } from '../../model';
import { promiseIn } from '../../promises';
import { asksBefore, type Asking } from './model';

/** What a stage's mail is about. `many`: half of its people or more have answered. */
export type MailAbout = {
  stage: Pick<Stage, 'key' | 'promise' | 'opensAt' | 'closesAt'>;
  cohort: Pick<Cohort, 'name' | 'programmeName'> & { days: readonly { date: string }[] };
  document: FormDocument;
  many: boolean;
  changed?: readonly Changed[];
};

/** What somebody is told of it, in the language that is spoken. `link`: their own. */
export function askingOf(
  say: Say,
  { stage, cohort, document, many, changed }: MailAbout,
  { name, link }: { name: string; link: string },
): Asking {
  const { title, text } = promiseIn(say, stage.promise);
  return {
    name,
    cohortName: cohort.name,
    programmeName: cohort.programmeName,
    formTitle: unmarked(translatedInto(document, say.language).title),
    minutes: document.minutes,
    link,
    promise: `${title} ${text}`,
    closesAt: stage.closesAt,
    before: asksBefore(stage, cohort.days[0]?.date),
    many,
    changed,
  };
}
