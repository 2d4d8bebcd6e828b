type Shown = { body: HTMLElement; title: string; lang: string; dir: string };

/** What was shown in this page so far, by its place in the browser's history. */
const shown: Shown[] = [];
let at = 0;

/** The state of a place in the history: its number, and its part of the form. */
const here = () => `${at} ${partIn(document)}`;
const placeIn = (state: unknown): string[] => (typeof state === 'string' ? state.split(' ') : []);

const present = (): Shown => {
  const { lang, dir } = document.documentElement;
  return { body: document.body, title: document.title, lang, dir };
};

/** Gives the page that the browser has loaded its place. Reloading it gets it anew, even where it was drawn from a POST. */
export function begin(): void {
  at = Number(placeIn(history.state)[0] || 0);
  shown[at] = present();
  history.replaceState(here(), '');
}

/** The form that is answered on the page. */
export const formIn = (page: Document): HTMLFormElement | null =>
  page.querySelector<HTMLFormElement>('form[data-answers]');

/** The part of the form that a page asks; '' where there is none. */
export const partIn = (page: Document): string => {
  const input = partInput(page);
  return input ? input.value : '';
};
const partInput = (page: Document) =>
  page.querySelector<HTMLInputElement>('form[data-answers] input[name=part]');

/** Where all that was said is checked, and sent. What it lists may be old once something was changed elsewhere. */
export const isCheck = (form: HTMLFormElement): boolean => {
  const part = form.querySelector<HTMLInputElement>('input[name=part]');
  return part !== null && part.value === 'check';
};

/**
 * Shows a page that came as an answer, as if the browser had gone there. `instead`: in the place of the one that is shown;
 * `asked`: the id of what was asked for in it.
 */
export function show(page: Document, url: string, instead: boolean, asked = ''): void {
  const isNext = !instead && partIn(page) !== partIn(document);
  if (isNext) at += 1;
  const { lang, dir } = page.documentElement;
  put({ body: document.adoptNode(page.body), title: page.title, lang, dir });
  shown.length = at;
  shown[at] = present();
  history[isNext ? 'pushState' : 'replaceState'](here(), '', url);
  const problem = document.querySelector<HTMLElement>('form [role=alert]');
  if (!problem) scrollTo(0, 0);
  const place = problem || (asked && questionAt(asked));
  const first = place || document.querySelector('main');
  if (first) first.focus({ preventScroll: !place });
}

/** Where a question is answered: at what is chosen there, if anything is. */
function questionAt(id: string): HTMLElement | null {
  const first = document.getElementById(id);
  const group = first && first.closest('fieldset');
  return (group && group.querySelector<HTMLElement>('input:checked')) || first;
}

/** Back or forward was pressed. Whether the page of that place is there again; if not, it has to be got anew. */
export function showFromHistory(state: unknown): boolean {
  const [place, part] = placeIn(state);
  // A link within the page has no place yet: it is the page's.
  if (place) at = Number(place);
  else history.replaceState(here(), '');
  const found = shown[at];
  const input = partInput(document);
  if (found && found.body !== document.body) put(found);
  // It was shown before this page was loaded. What is kept of the form says which part to draw.
  else if (!found && part && input) input.value = part;
  return found !== undefined;
}

function put({ body, title, lang, dir }: Shown): void {
  document.documentElement.replaceChild(body, document.body);
  document.title = title;
  Object.assign(document.documentElement, { lang, dir });
}
