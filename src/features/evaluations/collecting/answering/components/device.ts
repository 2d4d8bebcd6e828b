import type { FormState } from '@/ui/form-state';

const nameOf = (keepAs: string): string => `roundtable/${keepAs}`;

/** Keeps on this device what stands in a form, hidden parts too. `keepAs`: null on a device that is shared. */
export function rememberTyped(form: HTMLFormElement, keepAs: string | null): void {
  if (!keepAs) return;
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !name.startsWith('$')) typed.append(name, value);
  localStorage.setItem(nameOf(keepAs), typed.toString());
}

/** What this device keeps of a form at this moment; '' when it is nothing. */
export const typedNow = (keepAs: string | null): string =>
  keepAs ? (localStorage.getItem(nameOf(keepAs)) ?? '') : '';

const found = new Map<string, string>();

/** What this device had kept of a form when its page was opened: the same for as long as the page is. */
export function typedBefore(keepAs: string | null): string {
  if (!keepAs) return '';
  const known = found.get(keepAs) ?? typedNow(keepAs);
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

/** Drops what this device has kept of a form, once the server has said that it has it. */
export function forgetTyped(keepAs: string | null): void {
  if (!keepAs) return;
  found.delete(keepAs);
  localStorage.removeItem(nameOf(keepAs));
}

/** Puts what was kept back into the inputs that the person sees. */
export function putBack(form: HTMLFormElement, kept: string): void {
  const typed = new URLSearchParams(kept);
  for (const input of form.elements) {
    if (input instanceof HTMLTextAreaElement) input.value = typed.get(input.name) ?? '';
    if (!(input instanceof HTMLInputElement) || input.type === 'hidden') continue;
    if (input.type === 'radio' || input.type === 'checkbox')
      input.checked = typed.getAll(input.name).includes(input.value);
    else input.value = typed.get(input.name) ?? '';
  }
}
