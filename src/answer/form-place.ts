import { stepIn } from '@/features/evaluations/collecting/answering/model';
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
