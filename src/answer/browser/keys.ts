/** On a choice, Enter goes on to the next question instead of sending the form; on marks a digit gives the mark and goes on. */
export function answerByKey(event: KeyboardEvent): void {
  const { target: at, key } = event;
  if (!(at instanceof HTMLInputElement) || !/radio|checkbox/.test(at.type)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const group = at.closest<HTMLElement>('form[data-answers] fieldset');
  if (!group) return;
  // Only while the marks have the focus: a key alone must do nothing elsewhere (WCAG 2.1.4).
  const marks = [...group.querySelectorAll<HTMLInputElement>('.mark > input')];
  const mark = marks.find(({ value }) => value === key);
  if (!mark && key !== 'Enter') return;
  event.preventDefault();
  if (mark) mark.click();
  goOn(group);
}

/** Moves on to the next question, at what is chosen there; after the last one to the button. */
function goOn(from: HTMLElement): void {
  const next = [
    ...document.querySelectorAll<HTMLElement>('form input:not([type=hidden]), textarea, button[type=submit]'),
  ].find((place) => from.compareDocumentPosition(place) === Node.DOCUMENT_POSITION_FOLLOWING);
  const group = next && next.closest('fieldset');
  const chosen = group && group.querySelector<HTMLElement>('input:checked');
  if (next) (chosen || next).focus();
}
