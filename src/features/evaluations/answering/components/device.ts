import type { FormState } from '@/ui/form-state';

const nameOf = (keepAs: string): string => `roundtable/${keepAs}`;

/** Keeps on this device what stands in a form, hidden parts too. `keepAs`: null on a device that is shared. */
export function rememberTyped(form: HTMLFormElement | null, keepAs: string | null): void {
  if (!form || !keepAs) return;
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && !name.startsWith('$')) typed.append(name, value);
  localStorage.setItem(nameOf(keepAs), typed.toString());
}

/** What this device has kept of a form, by name. */
export function typedHere(keepAs: string | null): FormState['values'] {
  const typed = new URLSearchParams((keepAs && localStorage.getItem(nameOf(keepAs))) ?? '');
  return Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name).length > 1 ? typed.getAll(name) : (typed.get(name) ?? '')]));
}

/** Drops what this device has kept of a form, once the server has said that it is in. */
export const forgetTyped = (keepAs: string): void => localStorage.removeItem(nameOf(keepAs));
