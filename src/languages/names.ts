// What stands in the braces and tags of a message, read by the type checker, so that no sentence is said without it.

type Head<Inside extends string> = Inside extends `${infer Name},${infer Kind}` ? [Name, Kind] : [Inside, ''];
/** Words between braces are one branch of a count, and no name. */
type Name<Word extends string> = Word extends `{${infer Rest}`
  ? Name<Rest>
  : Word extends `${string} ${string}` | `${string}#${string}` | ''
    ? never
    : Word;

/** The names in a message's braces. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? Name<Head<Inside>[0]> | NamesIn<InsideOf<Inside>> | NamesIn<Rest>
  : never;

/** Those of them that count something, or are written as a number. */
export type NumbersIn<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Head<Inside>[1] extends '' ? never : Name<Head<Inside>[0]>) | NumbersIn<Rest>
  : never;

/** The names of a message's tags: "link" in “<link>Choose</link>”. */
export type TagsIn<Text extends string> = Text extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | TagsIn<Rest>
  : never;

/** What stands in a branch that was cut at its first closing brace. */
type InsideOf<Inside extends string> = Inside extends `${string}{${infer Within}` ? `{${Within}}` : '';
