import type { Address } from '@/addresses';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import type { FieldError, FormState } from '@/ui/form-state';
import { isDatabaseAway, NotFound, Refused } from './errors';
import { log } from './log';
import type { Outcome, FieldProblem } from './outcome';
import { currentViewer, type Viewer } from './viewer';
import { recordRefusal } from './write';

/** Where to go once it is done, or what to say on the same page. */
export type Next = { to: Address } | { notice?: string; values?: FormState['values']; errors?: FieldError[] };

type Submission = { values: FormState['values']; files: Record<string, File> };

/**
 * Wraps an action: viewer → parse → command → redirect. When anything stands in the way, the form comes back
 * with what was typed. Works the same with and without JavaScript. `whoIs` is for forms whose sender is known by
 * something else than the session: a link, a device at a table.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
  next: (value: T, input: z.output<S>) => Next | Promise<Next>,
  whoIs: (values: FormState['values']) => Promise<Viewer> = currentViewer,
): (state: FormState, data: FormData) => Promise<FormState> {
  return async (_state, data) => {
    const { values, files } = toFormValues(data);
    const result = await attempt(async () => {
      const unkeepable = refuseNullBytes(values);
      if (unkeepable.length > 0) return { errors: unkeepable };
      const parsed = schema.safeParse({ ...values, ...files });
      if (!parsed.success) return { errors: fieldErrors(parsed.error) };
      const outcome = await command(await whoIs(values), parsed.data);
      if (!outcome.ok) return { errors: outcome.problems };
      return { next: await next(outcome.value, parsed.data) };
    });
    if ('errors' in result) return { values, errors: result.errors };
    // next's redirect() throws: it stays outside of the try in `attempt`.
    if ('to' in result.next) redirect(result.next.to);
    return { values: result.next.values ?? {}, errors: result.next.errors ?? [], notice: result.next.notice };
  };
}

type Attempt = { errors: FieldProblem[] } | { next: Next };

async function attempt(work: () => Promise<Attempt>): Promise<Attempt> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) {
      await recordRefusal(error);
      notFound();
    }
    if (isDatabaseAway(error)) {
      log().error('the database is away: a form was given back with what was typed');
      return { errors: [{ field: 'form', message: away }] };
    }
    throw error;
  }
}

const away =
  'Roundtable can’t reach its records just now. Nothing you typed is lost: wait a minute, then send it again.';

function toFormValues(data: FormData): Submission {
  const values: FormState['values'] = {};
  const files: Record<string, File> = {};
  for (const name of new Set(data.keys())) {
    // Not ours, or no name that an object can have.
    if (name.startsWith('$ACTION') || name === '__proto__') continue;
    const all = data.getAll(name);
    const texts = all
      .filter((entry) => typeof entry === 'string')
      .map((text) => text.replaceAll('\r\n', '\n'));
    const file = all.find((entry) => entry instanceof File);
    if (file instanceof File) files[name] = file;
    else values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return { values, files };
}

function refuseNullBytes(values: FormState['values']): FieldError[] {
  return Object.entries(values)
    .filter(([, value]) => [value].flat().some((text) => text.includes('\0')))
    .map(([field]) => ({ field, message: 'This has a character in it that can’t be kept. Type it again.' }));
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
