import type { Viewer } from './viewer';

/**
 * A capability's answer: may this viewer do this (`verb`) to that (`subject`, an id)?
 * The only key to `write`.
 */
export type Permission =
  | { granted: true; viewer: Viewer; verb: string; subject: string }
  | { granted: false; viewer: Viewer; verb: string; subject: string };

/** Puts a yes or no into the form that `write` takes. */
export function permission(viewer: Viewer, verb: string, subject: string, granted: boolean): Permission {
  return { granted, viewer, verb, subject };
}
