import { z } from 'zod';
import { fields, sides } from './model';

const side = z.enum(sides).optional();

/** Two records to become one, what was chosen of them, and the mark of what was shown. */
export const mergeSent = z
  .object({
    person: z.uuid(),
    other: z.uuid(),
    seen: z.string().max(100),
    name: side,
    email: side,
    phone: side,
    knownAs: side,
    saidAs: side,
    contactBy: side,
    format: side,
    language: side,
  })
  .transform(({ person, other, seen, ...chosen }) => ({
    person,
    other,
    seen,
    chosen: Object.fromEntries(fields.flatMap((field) => (chosen[field] ? [[field, chosen[field]]] : []))),
  }));
export type MergeSent = z.output<typeof mergeSent>;

export const undoSent = z.object({ person: z.uuid(), merge: z.uuid() });
export type UndoSent = z.output<typeof undoSent>;
