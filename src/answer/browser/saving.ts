import { isOfTheForm } from '../agreed/inputs';
import { type Copy, earlierOf, forget, isSaved, mayArrive, remember, remembered, setEarlier } from './device';
import { type Problem, say, sayAt, sentence } from './line';
import { post, type Trouble, wait, withEarlier } from './request';
import { putIn, setUndecided, typedIn, valuesOf, was } from './typed';

const pause = 700;

/** What the server says of a part that it was asked to keep. */
export type Kept = { isSaved: boolean; said: string; problems: Problem[]; values: Map<string, string[]> };

export type Saving = {
  /** Something was typed: keeps it on the device now, and on the server shortly. */
  soon: () => void;
  /** Saves at once what is not saved yet. */
  now: () => void;
  /** Saves nothing more by itself, and waits for what is on its way, so that nothing older arrives after the form. */
  settled: () => Promise<void>;
};

/** Saves what is typed shortly after each change and says so in words; without an answer it tries again by itself. */
export function savingOf(form: HTMLFormElement): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  let onItsWay = Promise.resolve();

  const save = async () => {
    if (!unsaved) return;
    unsaved = false;
    if (await keep(form)) return;
    unsaved = true;
    after(wait());
  };
  const now = () => {
    clearTimeout(timer);
    onItsWay = onItsWay.then(save);
  };
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(now, milliseconds);
  };
  return {
    soon: () => {
      const kept = remember(form);
      if (isSaved(form)) {
        unsaved = true;
        after(pause);
      } else if (!kept) say(form, sentence(form, 'not-kept'));
    },
    now,
    settled: async () => {
      await onItsWay;
      clearTimeout(timer);
    },
  };
}

/** Asks the server to keep what stands in the form, and says what came of it. Whether it answered. */
async function keep(form: HTMLFormElement): Promise<boolean> {
  const typed = typedIn(form);
  const earlier = earlierOf(form);
  mayArrive(form, typed);
  const kept = await askToKeep(form, { typed, earlier });
  if (typeof kept === 'string') {
    say(form, notSaved(form, kept));
    return false;
  }
  takeIn(form, typed, kept);
  say(form, kept.said);
  return true;
}

/** Asks the server to keep a copy. */
export const askToKeep = (form: HTMLFormElement, { typed, earlier }: Copy): Promise<Kept | Trouble> =>
  post(form, `${withEarlier(typed, earlier)}&intent=keep`, 'application/json', async (response) =>
    response.status < 300 ? keptOf(await response.json()) : null,
  );

/** Takes in what the server knows now; what was typed since stands. */
function takeIn(form: HTMLFormElement, typed: string, { isSaved: saved, values, problems }: Kept): void {
  if (saved) forget(form, typed);
  const now = valuesOf(typedIn(form));
  const sent = valuesOf(typed);
  const stands = (name: string) => now(name) === sent(name);
  putIn(form, (name) => (name !== was && stands(name) ? values.get(name) : undefined));
  const [undecided] = values.get('_undecided') || [];
  if (undecided !== undefined) setUndecided(form, undecided);
  sayAt(form, problems);
  const learnt = values.get(was);
  // News of a question that was changed since isn't in the page: it doesn't know of it.
  if (!learnt || ![...values.keys()].every((name) => isOfTheForm(name) || stands(name))) return;
  putIn(form, (name) => (name === was ? learnt : undefined));
  setEarlier(form, []);
  if (remembered(form)) remember(form);
}

/** A page that is there for something else says neither: nothing is known to be saved, and asking again would not help. */
function keptOf(told: unknown): Kept {
  const problems = listOf(valueOf(told, 'errors')).map((error) => ({
    field: textOf(valueOf(error, 'field')),
    message: textOf(valueOf(error, 'message')),
  }));
  const [problem] = problems;
  const saved = valueOf(told, 'saved');
  const news = valueOf(told, 'values');
  return {
    isSaved: !problem && typeof saved === 'string',
    said: problem ? problem.message : textOf(saved),
    problems,
    values: new Map(Object.entries(news || {}).map(([name, value]) => [name, listOf(value).map(textOf)])),
  };
}

const textOf = (told: unknown): string => (typeof told === 'string' ? told : '');
const listOf = (told: unknown): unknown[] => (Array.isArray(told) ? told : told === undefined ? [] : [told]);
const isThing = (told: unknown): told is Record<string, unknown> => typeof told === 'object' && !!told;
const valueOf = (of: unknown, name: string): unknown => (isThing(of) ? of[name] : undefined);

function notSaved(form: HTMLFormElement, trouble: Trouble): string {
  const here = sentence(form, remember(form) ? 'kept-here' : 'no-line');
  return (trouble === 'no-answer' && sentence(form, trouble)) || here;
}
