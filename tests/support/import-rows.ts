/** Who may import what; `type:` before a source makes it an import of types alone. */
export type ImportRow = { file: string; may: string[]; mayNot: string[] };

/** A feature that nobody has built yet. */
export const needs = 'src/features/needs';
