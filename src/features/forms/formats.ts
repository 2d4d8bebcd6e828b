/** A form's document as the database keeps it: in some format, and otherwise whatever that format says. */
export type StoredDocument = { format: number; [part: string]: unknown };

/** Makes of a document of one format one of the next. */
type Step = (older: StoredDocument) => Record<string, unknown>;

/** From format 1 to 2, from 2 to 3, and so on: so far there is one format, and no step. Versions are never written anew. */
const steps: readonly Step[] = [];

/** The format in which documents are written. */
export const latestFormat = steps.length + 1;

/** A document in the latest format, step by step from the one it was written in. */
export const inLatestFormat = (stored: StoredDocument, ways: readonly Step[] = steps): StoredDocument =>
  ways
    .slice(stored.format - 1)
    .reduce<StoredDocument>((older, step) => ({ ...step(older), format: older.format + 1 }), stored);

/** A document as it is written. */
export const asStored = <T extends object>(document: T): { format: number } & T => ({
  format: latestFormat,
  ...document,
});
