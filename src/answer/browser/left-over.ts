import { drop, isAnswered, keptOf } from './device';
import { isOfTheForm } from './typed';

/** Where a form takes nothing any more: shows what the device has of it that nobody else has, to be copied, and to be dropped by a press. */
export function showLeftOver(page: Document): void {
  page.querySelectorAll<HTMLElement>('[data-left-over]').forEach((place) => {
    const copies = keptOf(place.getAttribute('data-left-over') || '').filter(([, { typed }]) =>
      isAnswered(typed),
    );
    const [text, button] = [place.querySelector('textarea'), place.querySelector('button')];
    if (copies.length === 0 || !text || !button) return;
    text.value = copies.map(([, { typed }]) => inLines(typed)).join('\n\n');
    place.hidden = button.hidden = false;
    button.addEventListener('click', () => {
      copies.forEach(([name, { typed }]) => drop(name, typed));
      place.hidden = true;
    });
  });
}

function inLines(typed: string): string {
  const lines: string[] = [];
  new URLSearchParams(typed).forEach((value, name) => {
    if (value && !isOfTheForm(name)) lines.push(`${name}: ${value}`);
  });
  return lines.join('\n');
}
