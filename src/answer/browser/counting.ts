/**
 * Says how much room is left in a text once little is, in the two paragraphs after it: one to see, one to hear. Counts
 * code points, as the server does when it says that a text is too long.
 */
export function countIn(text: HTMLTextAreaElement, aloud: boolean): void {
  const { dataset } = text;
  const limit = Number(dataset.limit);
  const room = text.nextElementSibling;
  const said = room && room.nextElementSibling;
  if (!limit || !said) return;
  const left = limit - [...text.value].length;
  const isTight = left < limit / 5;
  const isOver = left < 0;
  const count = Math.abs(left);
  const { lang } = document.documentElement;
  const kind = new Intl.PluralRules(lang || 'en').select(count);
  const told = isOver ? 'data-over-' : 'data-left-';
  const sentence = text.getAttribute(told + kind) || text.getAttribute(`${told}other`) || '';
  room.textContent = isTight
    ? sentence.replace('{n}', count.toLocaleString(lang ? `${lang}-u-nu-latn` : 'en-GB'))
    : '';
  room.className = `text-small ${isOver ? 'font-semibold text-red' : 'text-soft'}`;
  const words = (isOver ? dataset.tooLong : isTight && dataset.little) || '';
  // Read out once when it gets tight and once when it is too much, not at every letter.
  if (aloud && said.textContent !== words) said.textContent = words;
}
