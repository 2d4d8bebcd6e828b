import { UnknownLink } from '@/features/evaluations/collecting/answering/components/unknown-link';
import { UnknownTable } from '@/features/evaluations/collecting/cards/components/unknown-table';
import { languageKeys } from '@/languages/known';
import type { FormState } from '@/ui/form-state';
import { speakingTo } from './form-place';
import type { Asked, Shown } from './page';

/** Said to whoever has no link that leads to a form. */
export function unknownLink(
  asked: Asked,
  values: FormState['values'],
  /** Answers that were sent there. */
  sent?: FormState['values'],
): Shown {
  const say = speakingTo(asked, values);
  return { main: <UnknownLink say={say} sent={sent} />, say, offered: languageKeys, status: 404 };
}

/** Said to whoever sends something from a device that knows no table, or no longer. */
export function unknownTable(asked: Asked, values: FormState['values']): Shown {
  const say = speakingTo(asked, values);
  return {
    main: <UnknownTable say={say} />,
    say,
    offered: languageKeys,
    status: 404,
  };
}
