import type { FormState } from '@/ui/form-state';

const nameOf = (keepAs: string): string => `roundtable/${keepAs}`;

/** Keeps on this device what stands in a form, hidden parts too. `keepAs`: null on a device that is shared. */
export function rememberTyped(form: HTMLFormElement | null, keepAs: string | null): void {
  if (!form || !keepAs) return;
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !name.startsWith('$')) typed.append(name, value);
  localStorage.setItem(nameOf(keepAs), typed.toString());
}

const found = new Map<string, string>();

/** What this device had kept of a form when its page was opened: the same for as long as the page is. */
export function typedBefore(keepAs: string | null): string {
  if (!keepAs) return '';
  const known = found.get(keepAs) ?? localStorage.getItem(nameOf(keepAs)) ?? '';
  found.set(keepAs, known);
  return known;
}

/** What was kept, by name. */
export function typedValues(kept: string): FormState['values'] {
  const typed = new URLSearchParams(kept);
  return Object.fromEntries(
    [...new Set(typed.keys())].map((name) => [
      name,
      typed.getAll(name).length > 1 ? typed.getAll(name) : (typed.get(name) ?? ''),
    ]),
  );
}

/** Drops what this device has kept of a form, once the server has said that it is in. */
export function forgetTyped(keepAs: string): void {
  found.delete(keepAs);
  localStorage.removeItem(nameOf(keepAs));
}
