import type { Address } from '@/addresses';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import type { FormState } from '@/ui/form-state';
import { isDatabaseAway } from './errors';
import { formPost, type Next as NextTo, type Taken, toSubmission } from './form-post';
import { log } from './log';
import type { Outcome } from './outcome';
import { currentViewer, type Viewer } from './viewer';

export type Next = NextTo<Address>;

/**
 * Wraps an action: viewer → parse → command → redirect. When anything stands in the way, the form comes back
 * with what was typed. Works the same with and without JavaScript. `whoIs` is for forms whose sender is known by
 * something else than the session.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
  next: (value: T, input: z.output<S>) => Next | Promise<Next>,
  whoIs: (values: FormState['values']) => Promise<Viewer> = currentViewer,
): (state: FormState, data: FormData) => Promise<FormState> {
  const take = formPost(schema, command, next, whoIs);
  return async (_state, data) => {
    const sent = toSubmission(data);
    const taken = await take(sent).catch((error: unknown): Taken<Address> => {
      if (!isDatabaseAway(error)) throw error;
      log().error('the database is away: a form was given back with what was typed');
      return { state: { values: sent.values, errors: [{ field: 'form', message: away }] } };
    });
    // next's functions throw.
    if ('missing' in taken) notFound();
    if ('to' in taken) redirect(taken.to);
    return taken.state;
  };
}

const away =
  'Roundtable can’t reach its records just now. Nothing you typed is lost: wait a minute, then send it again.';
