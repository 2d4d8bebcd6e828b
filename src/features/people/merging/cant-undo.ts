/**
 * Why a merge can't be undone: a row can't come back, a form went on since, something of it lies outside of what the viewer
 * runs, a place or a seat is taken by now, or what was written down can't be opened.
 */
export type WhyNot = 'contradicts' | 'since' | 'outside' | 'full' | 'secret';

/** Something came since that a merge can't be undone against. */
export class CantUndo extends Error {
  override name = 'CantUndo';
  constructor(
    readonly why: WhyNot,
    options?: ErrorOptions,
  ) {
    super(`A merge can't be undone: ${why}`, options);
  }
}
