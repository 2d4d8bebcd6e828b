const onTheirWay = new Map<HTMLFormElement, () => void>();

export const isOnItsWay = (form: HTMLFormElement): boolean => onTheirWay.has(form);

/** Shows that a form is on its way, on the pressed button in words. Whether it was not before: until then, presses do nothing. */
export function press(form: HTMLFormElement, pressed: Element | null): boolean {
  if (isOnItsWay(form)) return false;
  const buttons = [...document.querySelectorAll('button')].filter((button) => button.form === form);
  const words = pressed && pressed.textContent;
  const pending = pressed && pressed.getAttribute('data-pending');
  buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'));
  if (pressed && pending) pressed.textContent = pending;
  onTheirWay.set(form, () => {
    buttons.forEach((button) => button.removeAttribute('aria-disabled'));
    if (pressed && pending) pressed.textContent = words;
  });
  return true;
}

/** It is no longer on its way. */
export function release(form: HTMLFormElement): void {
  const asBefore = onTheirWay.get(form);
  if (asBefore) asBefore();
  onTheirWay.delete(form);
}
