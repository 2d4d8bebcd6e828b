/**
 * Somebody's supporter in a seating input: a person of their own who takes a seat, has no attributes, and sits where the
 * one they support sits. They are no participants: plans keep no seats of them, since theirs follow.
 */
const prefix = 'supporter of ';

export const supporterId = (participantId: string): string => `${prefix}${participantId}`;

export const isSupporter = (id: string): boolean => id.startsWith(prefix);

/** Those of a list with a supporter each right after them, wherever the input has one. */
export const withSupporters = (
  ids: readonly string[],
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): string[] => ids.flatMap((id) => (known.has(supporterId(id)) ? [id, supporterId(id)] : [id]));
