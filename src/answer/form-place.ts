import { z } from 'zod';
import { type Progress, type SoFar, stepIn } from '@/features/forms/answering/model';
import { languageFor, languagesAround, languagesOf } from '@/features/forms/translating';
import { type Language, languageKeys, languageNamed, languageWanted } from '@/languages/known';
import { type Say, speaking } from '@/languages/say';
import { asText, type FormState } from '@/ui/form-state';
import type { Asked } from './page';

/** The form before somebody, and the language that they answered in, as far as it is known. */
type Known = Pick<SoFar, 'document'> & { language: string | null };

/** Which step of a form is shown, in which language, and whether one answer, or a form that was sent, is changed: what was sent says so, else the address. */
export function place(asked: Asked, state: FormState, session: Known) {
  const said = (name: string) => saidIn(asked, state.values, name);
  return {
    part: stepIn(said('part') ?? ''),
    language: languageOf(session, asked, said('language')),
    change: said('change') === 'yes',
    checking: said('checking') === 'yes',
  };
}

/** The same for pages that speak any of Roundtable’s languages, whatever the form was translated into. */
export function applyPlace(asked: Asked, state: FormState, { document, language }: Known) {
  const said = (name: string) => saidIn(asked, state.values, name);
  const wished = [said('language'), language, languageWanted(asked.accepted, languageKeys)];
  const offered = languagesAround(document);
  const found = wished.find((wish) => offered.some((known) => known.language === wish)) ?? undefined;
  return {
    language: found === 'en' && found !== said('language') ? undefined : found,
    checking: said('checking') === 'yes',
  };
}

/** What was sent under a name, or where nothing was sent, what stands in the address. */
function saidIn({ query }: Asked, values: FormState['values'], name: string): string | undefined {
  const sent = Object.keys(values).length > 0;
  return (sent ? asText(values[name]) : query.get(name)) || undefined;
}

/**
 * The language in which somebody reads a form: the one they chose, else the one they answered in, else the one their
 * browser asks for; of those that this form can be read in. Undefined: nothing speaks for any, and it is English.
 */
function languageOf({ document, language }: Known, { accepted }: Asked, chosen: string | undefined) {
  const offered = languagesOf(document).map((known) => known.language);
  const found = languageFor(document, chosen, language, languageWanted(accepted, offered));
  return found === 'en' && found !== chosen ? undefined : found;
}

/** The language of a page that has no form: the one that was chosen, else the one that the browser asks for. */
export function speakingTo(asked: Asked, values: FormState['values']): Say {
  const chosen = languageNamed(saidIn(asked, values, 'language'));
  return speaking(chosen ?? languageWanted(asked.accepted, languageKeys));
}

const count = z.coerce.number().int().min(0).max(500);

/** How much came in with a form that was just sent, as its address says; null where it says nothing. */
export function came({ query }: Asked): Progress | null {
  const read = z.object({ answered: count, asked: count }).safeParse(Object.fromEntries(query));
  return read.success && read.data.answered <= read.data.asked ? read.data : null;
}

/** The languages in which the pages around a form can be read: those of the form that Roundtable speaks. */
export const offeredOf = ({ document }: Pick<SoFar, 'document'>): Language[] =>
  languagesOf(document).flatMap(({ language }) => languageNamed(language) ?? []);
