import { z } from 'zod';
import { type Progress, stepIn } from '@/features/evaluations/collecting/answering/model';
import { asText, type FormState } from '@/ui/form-state';
import type { Asked } from './page';

/** Which step of a form is shown, in which language, and whether one answer, or a form that was sent, is changed: what was sent says so, else the address. */
export function place({ query }: Asked, state: FormState) {
  const { values } = state;
  const sent = Object.keys(values).length > 0;
  const said = (name: string) => (sent ? asText(values[name]) : query.get(name)) || undefined;
  return {
    part: stepIn(said('part') ?? ''),
    language: said('language'),
    change: said('change') === 'yes',
    checking: said('checking') === 'yes',
  };
}

const count = z.coerce.number().int().min(0).max(500);

/** How much came in with a form that was just sent, as its address says; null where it says nothing. */
export function came(query: URLSearchParams): Progress | null {
  const read = z.object({ answered: count, asked: count }).safeParse(Object.fromEntries(query));
  return read.success && read.data.answered <= read.data.asked ? read.data : null;
}
