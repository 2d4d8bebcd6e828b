export type FieldProblem = { field: string; message: string };

/** What a command answers when nothing surprising happened: it is done, or these are the reasons why not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] };

export function done(): Outcome<void>;
export function done<T>(value: T): Outcome<T>;
export function done(value?: unknown): Outcome<unknown> {
  return { ok: true, value };
}

/** `field` is the name of the input that is to blame, so that the error summary can link to it. */
export function rejected(field: string, message: string): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, message }] };
}
