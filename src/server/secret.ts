/** What people write where a secret should stand. Of at least six letters each, so that chance writes none. */
const placeholders = [
  'change',
  'secret',
  'password',
  'passphrase',
  'example',
  'placeholder',
  'replace',
  'insert',
  'roundtable',
  'default',
  'qwerty',
  'letmein',
  'abcdef',
  '012345',
  '123456',
];

/** Thirty-two random hex figures, the poorest that a machine draws, fall short of these less than once in a million. */
const fewestDifferent = 8;
const fewestPairs = 20;

/**
 * Whether a secret, however long, was made up rather than drawn: a word for a secret, few characters over and over, or a
 * piece that repeats itself.
 */
export function isGuessable(secret: string): boolean {
  const lower = secret.toLowerCase();
  const pairs = Array.from({ length: secret.length - 1 }, (_, at) => secret.slice(at, at + 2));
  return (
    placeholders.some((word) => lower.includes(word)) ||
    new Set(secret).size < fewestDifferent ||
    new Set(pairs).size < fewestPairs
  );
}
