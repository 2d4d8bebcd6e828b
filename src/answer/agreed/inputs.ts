// What a form's page and the server say alike of what was typed: both tell by it what the other knows.

/** Inputs that belong to the form itself and to no question; under "_…" it says what it knows of its answers. */
export const isOfTheForm = (name: string): boolean =>
  /^(part|link|language|speak|intent|change|checking|_.*)$/.test(name);

/** What was typed, in a few letters: what is long by a sum of it. */
export function brief(typed: string): string {
  const text = typed.trimEnd();
  return text.length > 12 ? `~${sumOf(text)}` : text;
}

/** FNV-1a: short, and no secret is in it. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) || 0), 0x01000193);
  return (sum >>> 0).toString(36);
}
