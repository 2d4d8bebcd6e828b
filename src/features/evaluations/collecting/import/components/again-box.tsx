'use client';

import { FieldWords } from '@/ui/field-frame';
import { useField } from '@/ui/form-context';

/** Asked only where the same forms came in before: whether they are to count once more. */
export function AgainBox() {
  const { id, error } = useField({ name: 'again' });
  if (!error) return null;
  return (
    <div className="mt-6 border-s-4 border-red ps-4">
      <FieldWords id={id} error={error} />
      <label className="choice">
        <input type="checkbox" id={id} name="again" value="yes" aria-describedby={`${id}-error`} />
        <span>They are to count once more</span>
      </label>
    </div>
  );
}
