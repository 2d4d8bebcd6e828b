import { drop, isAnswered, keptOf } from './device';
import { isOfTheForm } from '../agreed/inputs';

/**
 * Where a form takes nothing any more: shows what the device has of it that nobody else has, below what was sent and is
 * given back, to be copied, and to be dropped by a press.
 */
export function showLeftOver(page: Document): void {
  page.querySelectorAll<HTMLElement>('[data-left-over]').forEach((place) => {
    const copies = keptOf(place.getAttribute('data-left-over') || '').filter(([, { typed }]) =>
      isAnswered(typed),
    );
    const [text, button] = [place.querySelector('textarea'), place.querySelector('button')];
    if (copies.length === 0 || !text || !button) return;
    const labels = labelsIn(place);
    const given = text.value;
    const added = copies
      .flatMap(([, { typed }]) => linesOf(typed, labels))
      .filter((line) => !given.includes(line));
    text.value = [given, ...added].filter(Boolean).join('\n');
    place.hidden = button.hidden = false;
    button.addEventListener('click', () => {
      copies.forEach(([name, { typed }]) => drop(name, typed));
      place.hidden = true;
      const main = page.querySelector('main');
      if (main) main.focus();
    });
  });
}

/** What the form calls its inputs, by name, and what can be chosen there, by name=value. */
function labelsIn(place: HTMLElement): Map<string, string> {
  const labels = new Map<string, string>();
  (place.getAttribute('data-labels') || '').split('\n').forEach((line) => {
    const [name = '', label = ''] = line.split('\t');
    labels.set(name, label);
  });
  return labels;
}

function linesOf(typed: string, labels: Map<string, string>): string[] {
  const said = new URLSearchParams(typed);
  const names = [...new Set([...said].map(([name]) => name))].filter((name) => !isOfTheForm(name));
  return names.flatMap((name) => {
    const words = said.getAll(name).filter(Boolean);
    const called = words.map((value) => labels.get(`${name}=${value}`) || value).join(', ');
    return words.length > 0 ? [`${labels.get(name) || name}: ${called}`] : [];
  });
}
