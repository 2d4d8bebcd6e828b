import { z } from 'zod';

/**
 * What React sends along with a form, checked before React reads it: it throws at what it can't read, and knows how to
 * read far more than a form of ours ever holds (streams, functions, promises). Our actions take the last state and the form.
 */
export function isReadableAction(form: FormData, calledId: string | null): boolean {
  try {
    return calledId === null ? isPosted(form) : id.safeParse(calledId).success && isCall(form);
  } catch {
    // No JSON.
    return false;
  }
}

const called = z.tuple([z.unknown(), z.string().regex(/^\$K[1-9]$/)]);
const bound = z.tuple([z.unknown()]);
const id = z.string().regex(/^[0-9a-f]{42}$/);
const action = z.strictObject({ id, bound: z.literal('$@1') });

/** Sent by a script: the arguments are in "0", the fields have the number of their form before them. */
function isCall(form: FormData): boolean {
  const call = called.safeParse(json(form, '0'));
  if (!call.success) return false;
  const [state, reference] = call.data;
  const prefix = `_${reference.slice(2)}_`;
  return [...form.keys()].every((name) => name === '0' || name.startsWith(prefix)) && isPlain([state], '0');
}

/** Sent by a browser without script: the action and the last state are in hidden fields. */
function isPosted(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith('$ACTION_')).sort();
  const [, number] =
    /^\$ACTION_REF_(\d{1,5})$/.exec(names.find((name) => name.startsWith('$ACTION_REF_')) ?? '') ?? [];
  if (number === undefined) return false;
  const own = [`$ACTION_${number}:0`, `$ACTION_${number}:1`, '$ACTION_KEY', `$ACTION_REF_${number}`];
  if (names.length < 3 || new Set(names).size < names.length || !names.every((name) => own.includes(name)))
    return false;
  const state = bound.safeParse(json(form, `$ACTION_${number}:1`));
  return (
    action.safeParse(json(form, `$ACTION_${number}:0`)).success && state.success && isPlain(state.data, '1')
  );
}

const longest = 1024 * 1024;

function json(form: FormData, name: string): unknown {
  const [text, more] = form.getAll(name);
  return typeof text === 'string' && more === undefined && text.length <= longest
    ? JSON.parse(text)
    : undefined;
}

const words = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|D\d{4}-[\d:.TZ-]+$)/;

/** Plain data to the bottom, and no deeper than anything of ours. A repeated object may point back to where it stood first. */
function isPlain(value: unknown, path: string, before = new Set<string>()): boolean {
  if (typeof value === 'string')
    return !value.startsWith('$') || words.test(value) || before.has(value.slice(1));
  if (typeof value !== 'object' || value === null) return true;
  before.add(path);
  return (
    before.size < 50_000 &&
    path.split(':').length < 20 &&
    Object.entries(value).every(([key, inner]) => isPlain(inner, `${path}:${key}`, before))
  );
}
