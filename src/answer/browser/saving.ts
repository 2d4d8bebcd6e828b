import { forget, isSaved, mayKnow, remember } from './device';
import { say, sentence } from './line';
import { post, type Trouble, wait } from './request';
import { typedIn } from './typed';

const pause = 700;

/** What the server says of a part that it was asked to keep. */
type Kept = { isSaved: boolean; said: string };

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
  mayKnow(form, typed);
  const kept = await post(form, `${typed}&intent=keep`, 'application/json', async (response) =>
    response.status === 200 ? keptOf(await response.json()) : null,
  );
  if (typeof kept !== 'string' && kept.isSaved) forget(form, typed);
  say(form, typeof kept === 'string' ? notSaved(form, kept) : kept.said);
  return typeof kept !== 'string';
}

/** A page that is there for something else says neither: nothing is known to be saved, and asking again would not help. */
function keptOf(told: unknown): Kept {
  const problem = valueOf(valueOf(valueOf(told, 'errors'), '0'), 'message');
  const said = problem || valueOf(told, 'saved');
  return typeof said === 'string' ? { isSaved: !problem, said } : { isSaved: false, said: '' };
}

const valueOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of ? new Map<string, unknown>(Object.entries(of)).get(name) : null;

function notSaved(form: HTMLFormElement, trouble: Trouble): string {
  const here = sentence(form, remember(form) ? 'kept-here' : 'no-line');
  return (trouble === 'no-answer' && sentence(form, trouble)) || here;
}
