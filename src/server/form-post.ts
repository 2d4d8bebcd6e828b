import type { z } from 'zod';
import { type Say, speaking } from '@/languages/say';
import type { FieldError, FormState } from '@/ui/form-state';
import { NotFound, Refused } from './errors';
import type { FieldProblem, Outcome } from './outcome';
import type { Viewer } from './viewer';
import { recordRefusal } from './write';

/** Where to go once it is done, or what to say on the same page. */
export type Next<To extends string> =
  { to: To } | { notice?: string; values?: FormState['values']; errors?: FieldError[] };

/** A form as it was sent. */
export type Submission = { values: FormState['values']; files: Record<string, File> };

/** What came of it: a way on, the form again, or nothing that there is for whoever sent it. */
export type Taken<To extends string> = { to: To } | { state: FormState } | { missing: true };

/**
 * What a form does, whichever way it came: viewer → parse → command → where that leads. When anything stands in the way,
 * the form comes back with what was typed. A schema that speaks a language is given the one that the form was read in. Server actions are made of it (form-action), and the forms of pages that go
 * without React in the browser.
 */
export function formPost<S extends z.ZodType, T, To extends string = never>(
  schema: S | ((say: Say) => S),
  command: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
  next: (value: T, input: z.output<S>) => Next<To> | Promise<Next<To>>,
  whoIs: (values: FormState['values']) => Viewer | Promise<Viewer>,
): (sent: Submission) => Promise<Taken<To>> {
  return async ({ values, files }) => {
    const givenBack = (errors: FieldProblem[]): Taken<To> => ({ state: { values, errors } });
    const { language } = values;
    const say = speaking(typeof schema === 'function' && typeof language === 'string' ? language : null);
    const unkeepable = refuseNullBytes(values, say);
    if (unkeepable.length > 0) return givenBack(unkeepable);
    const shape = typeof schema === 'function' ? schema(say) : schema;
    const parsed = shape.safeParse({ ...values, ...files });
    if (!parsed.success) return givenBack(fieldErrors(parsed.error));
    try {
      const outcome = await command(await whoIs(values), parsed.data);
      if (!outcome.ok) return givenBack(outcome.problems);
      const then = await next(outcome.value, parsed.data);
      if ('to' in then) return then;
      return { state: { values: then.values ?? {}, errors: then.errors ?? [], notice: then.notice } };
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotFound)) throw error;
      await recordRefusal(error);
      return { missing: true };
    }
  };
}

/** What was typed, by name, with line ends as we keep them. */
export function toSubmission(data: FormData | URLSearchParams): Submission {
  const values: FormState['values'] = {};
  const files: Record<string, File> = {};
  for (const name of new Set(data.keys())) {
    // Not ours, or no name that an object can have.
    if (name.startsWith('$ACTION') || name === '__proto__') continue;
    const all: (string | File)[] = data.getAll(name);
    const texts = all
      .filter((entry) => typeof entry === 'string')
      .map((text) => text.replaceAll('\r\n', '\n'));
    const file = all.find((entry) => entry instanceof File);
    if (file instanceof File) files[name] = file;
    else values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return { values, files };
}

function refuseNullBytes(values: FormState['values'], say: Say): FieldError[] {
  return Object.entries(values)
    .filter(([, value]) => [value].flat().some((text) => text.includes('\0')))
    .map(([field]) => ({ field, message: say('text.unkeepable') }));
}

/** One message a field: the first that its schema gave. */
function fieldErrors(error: z.ZodError): FieldError[] {
  const seen = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form');
    if (!seen.has(field)) seen.set(field, issue.message);
  }
  return [...seen].map(([field, message]) => ({ field, message }));
}
