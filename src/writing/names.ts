/**
 * How somebody's name is drawn. `called`: what they are called by, never a title or a piece of a name; the whole name where
 * that can't be told. `surname`: what they are looked up by; the whole name where they have but one.
 */
export type NameParts = { called: string; surname: string };

const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness rev revd reverend father fr sister rabbi imam cllr councillor judge hon captain capt major maj colonel col sergeant sgt sheikh'.split(
    ' ',
  ),
);
/** Words that are a name only with the next one: Abd Allah, Al Hassan, St John. */
const bound = new Set('abd abdul abdel abu umm al el bin ibn st'.split(' '));
/** Words with which a surname begins: van der Berg, de Souza. */
const particles = new Set('van von der den de del della da di dos du la le ten ter bin ibn al el'.split(' '));

const plain = (word: string): string => word.toLowerCase().replace(/\./g, '');
const isTitle = (word: string): boolean => titles.has(plain(word));
/** Letters after a name: OBE, FRCP. */
const isHonour = (word: string): boolean => /^\p{Lu}{2,}[\p{L}.]*,?$/u.test(word) || plain(word) === 'phd';

/** The parts of a name as it was written. */
export function partsOfName(written: string): NameParts {
  const whole = written.trim().replace(/\s+/g, ' ');
  const words = namesAlone(whole);
  const [first = whole, ...others] = words;
  const simple = words.join(' ');
  // Other scripts put together and in another order what ours parts by spaces.
  if (!/\p{Script=Latin}/u.test(first)) return { called: whole, surname: whole };
  if (letters(first) < 2) return { called: simple, surname: simple };
  const called = bound.has(plain(first)) && others[0] ? `${first} ${others.shift() ?? ''}` : first;
  return { called, surname: surnameIn(others) || called };
}

const letters = (word: string): number => (word.match(/\p{L}/gu) ?? []).length;

/** The words of a name in the order in which it is said, without titles before and honours after it. */
function namesAlone(whole: string): string[] {
  const [before = '', after = ''] = whole.split(/,\s*(.*)/s);
  const turned = after !== '' && !after.split(' ').every(isHonour) ? `${after} ${before}` : before || whole;
  const words = turned.split(' ').filter((word) => word !== '');
  const start = words.findIndex((word) => !isTitle(word));
  const named = words.slice(Math.max(0, start));
  // Where all is in capitals, letters after a name can't be told from it.
  while (whole !== whole.toUpperCase() && named.length > 2 && isHonour(named.at(-1) ?? '')) named.pop();
  return named;
}

/** The last name with the particles before it; “of Netherby” is where somebody comes from. */
function surnameIn(words: readonly string[]): string {
  const from = words.indexOf('of');
  const named = words.filter((word, index) => /\p{L}/u.test(word) && (from < 1 || index < from));
  const particle = named.findIndex((word, index) => index < named.length - 1 && particles.has(plain(word)));
  return named.slice(particle >= 0 ? particle : -1).join(' ');
}

/** A name for where there is little room: "Arthur T.", and the whole name where it can't be parted. */
export function shortName(written: string): string {
  const { called, surname } = partsOfName(written);
  const initial = [...(surname.split(' ').at(-1) ?? '')][0];
  return surname === called || initial === undefined ? called : `${called} ${initial}.`;
}

/** Names for where there is little room, by id: with the surname, or in full as given, where two would be the same. */
export function shortNames(full: ReadonlyMap<string, string>): Map<string, string> {
  const ways = [
    shortName,
    (name: string) => {
      const { called, surname } = partsOfName(name);
      return surname === called ? called : `${called} ${surname}`;
    },
    (name: string) => name,
  ];
  const short = new Map<string, string>();
  let left = [...full];
  for (const way of ways) {
    const times = new Map<string, number>();
    for (const [, name] of left) times.set(way(name), (times.get(way(name)) ?? 0) + 1);
    for (const [id, name] of left) if (times.get(way(name)) === 1) short.set(id, way(name));
    left = left.filter(([id]) => !short.has(id));
  }
  for (const [id, name] of left) short.set(id, name);
  return short;
}
