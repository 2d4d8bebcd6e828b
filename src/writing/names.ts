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
/** Letters after a name, without a comma before them. Others may be a surname in capitals. */
const honours = new Set(
  'obe mbe cbe kbe dbe gbe bem kc qc jp phd dphil md mbbs mbchb frcp frcs frcgp frcn frcpsych mrcp mrcs mrcgp mrcpsych frs frsa fba rgn rmn rn msc bsc mba mph'.split(
    ' ',
  ),
);
const isHonour = (word: string): boolean =>
  /^\p{Lu}.*\p{Lu}/u.test(word) && honours.has(plain(word).replace(/,$/, ''));
/** After a comma any capitals are honours: only a first name would stand there else. */
const isLetters = (word: string): boolean => /^\p{Lu}{2,}[\p{L}.]*,?$/u.test(word);

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
  // Where all is in capitals, only known honours can be told from a first name.
  const honoured =
    whole === whole.toUpperCase() ? isHonour : (word: string) => isHonour(word) || isLetters(word);
  const turned = after !== '' && !after.split(' ').every(honoured) ? `${after} ${before}` : before || whole;
  const words = turned.split(' ').filter((word) => word !== '');
  const start = words.findIndex((word) => !isTitle(word));
  const named = words.slice(Math.max(0, start));
  while (named.length > 2 && isHonour(named.at(-1) ?? '')) named.pop();
  return named;
}

/** The last name with the particles before it; “of Netherby” is where somebody comes from. */
function surnameIn(words: readonly string[]): string {
  const from = words.indexOf('of');
  const named = words.filter((word, index) => /\p{L}/u.test(word) && (from < 1 || index < from));
  const particle = named.findIndex((word, index) => index < named.length - 1 && particles.has(plain(word)));
  return named.slice(particle >= 0 ? particle : -1).join(' ');
}

/** A name as it is looked up by surname: "van der Berg, Jan"; the whole name where it can't be parted. */
export function surnameFirst(written: string): string {
  const words = namesAlone(written.trim().replace(/\s+/g, ' ')).join(' ');
  const { called, surname } = partsOfName(written);
  const at = words.lastIndexOf(surname);
  if (surname === called || at < 1) return written;
  return `${surname}, ${words.slice(0, at).trim()}${words.slice(at + surname.length)}`;
}

/** A name for where there is little room: "Arthur T.", and the whole name where it can't be parted. */
export function shortName(written: string): string {
  const { called, surname } = partsOfName(written);
  const initial = [...(surname.split(' ').at(-1) ?? '')][0];
  return surname === called || initial === undefined ? called : `${called} ${initial}.`;
}

/** A name, and what tells it apart from another one that is the same: "(2)", or nothing. */
export type ToldApart = { name: string; apart: string };

/** Ways to draw a name, each longer than the one before. */
const ways = [
  shortName,
  (name: string) => {
    const { called, surname } = partsOfName(name);
    return surname === called ? called : `${called} ${surname}`;
  },
  (name: string) => name,
];

/** Names for where there is little room, by id: with the surname, or in full as given, where those of two would be the same; what tells namesakes apart comes after. */
export function shortNames(full: ReadonlyMap<string, ToldApart>): Map<string, string> {
  const names = [...new Set([...full.values()].map(({ name }) => name))];
  const shortOf = (name: string): string => {
    const way = ways.find((one) => names.every((other) => other === name || one(other) !== one(name)));
    return way?.(name) ?? name;
  };
  const short = new Map(names.map((name) => [name, shortOf(name)]));
  return new Map(
    [...full].map(([id, { name, apart }]) => [id, `${short.get(name) ?? name} ${apart}`.trim()]),
  );
}

/**
 * People to choose from: whoever has another's name is told apart by the first of these details in which they differ from all
 * of that name, or by a number where they differ in none.
 */
export function tellingApart<One extends { name: string }>(
  all: readonly One[],
  detailsOf: (one: One) => readonly (string | null)[],
): One[] {
  return all.map((one) => {
    const others = all.filter((other) => other !== one && other.name === one.name);
    if (others.length === 0) return one;
    const own = detailsOf(one).find(
      (detail, index) => detail && others.every((other) => detailsOf(other)[index] !== detail),
    );
    const number = all.filter(({ name }) => name === one.name).indexOf(one) + 1;
    return { ...one, name: `${one.name} (${own ?? number})` };
  });
}
