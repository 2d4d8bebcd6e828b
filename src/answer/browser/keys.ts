/**
 * On a choice, Enter goes on to the next question instead of sending the form; on marks a digit gives the mark and goes
 * on. On a page that has just come it goes to its first question, or to where all is sent. In a text, where Enter begins a
 * line, Ctrl or Command and Enter press the button that leads on. A key held down does it once.
 */
export function answerByKey(event: KeyboardEvent): void {
  const { target: at, key } = event;
  if (!(at instanceof HTMLElement)) return;
  if (at instanceof HTMLTextAreaElement) {
    if (key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) pressOn(at);
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const done = /radio|checkbox/.test(at.getAttribute('type') || '')
    ? onChoice(at, key, event.repeat)
    : !event.repeat && onPage(at, key);
  if (done || (event.repeat && key === 'Enter')) event.preventDefault();
}

/** Whether the key did something there. */
function onChoice(at: HTMLElement, key: string, again: boolean): boolean {
  const group = at.closest<HTMLElement>('form[data-answers] fieldset');
  if (!group) return false;
  // Only while the marks have the focus: a key alone must do nothing elsewhere (WCAG 2.1.4).
  const marks = [...group.querySelectorAll<HTMLInputElement>('.mark > input')];
  const mark = marks.find(({ value }) => value === key);
  if (!mark && key !== 'Enter') return false;
  if (again) return true;
  if (mark) mark.click();
  goOn(group);
  return true;
}

function onPage(at: HTMLElement, key: string): boolean {
  const form = document.querySelector('form[data-answers]');
  if (!form || key !== 'Enter' || !/^(main|body)$/.test(at.localName)) return false;
  const send = form.querySelector<HTMLElement>('button[value=send]');
  if (send) send.focus();
  else goOn(form.querySelector('[name=part]') || form);
  return true;
}

function pressOn({ form }: HTMLTextAreaElement): void {
  const on = form && form.querySelector<HTMLElement>('[data-answers] [value=continue]');
  if (on) on.click();
}

/** Moves on to the next question, at what is chosen there; after the last one to the button. */
function goOn(from: Element): void {
  const next = [
    ...document.querySelectorAll<HTMLElement>('form input:not([type=hidden]), textarea, button[type=submit]'),
  ].find((place) => from.compareDocumentPosition(place) === Node.DOCUMENT_POSITION_FOLLOWING);
  const group = next && next.closest('fieldset');
  const chosen = group && group.querySelector<HTMLElement>('input:checked');
  if (next) (chosen || next).focus();
}
