import { Hidden } from '@/ui/hidden';
import type { Form } from '../../model';

/** Says which form is written, and which state of it was on the page. */
export function Draft({ form }: { form: Form }) {
  return (
    <>
      <Hidden name="form" value={form.key} />
      <Hidden name="version" value={String(form.draftVersion)} />
    </>
  );
}
