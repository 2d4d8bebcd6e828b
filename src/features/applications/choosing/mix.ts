import { experiences, experienceWords, lives, livedWords } from '../model';
import type { Ranked } from './model';

/** How many of a group there would be of each kind. `of`: among all who applied. */
export type MixLine = { label: string; chosen: number; of: number };
export type Mix = { chosen: number; groups: { title: string; lines: MixLine[] }[] };

type OfMix = Pick<Ranked, 'id' | 'experience' | 'livedAs' | 'organisation' | 'area'>;

const unsaid = 'Not said';

/** The group as it would be if these came, beside everybody who applied. */
export function mixOf(all: readonly OfMix[], chosen: ReadonlySet<string>): Mix {
  const group = (title: string, labelOf: (one: OfMix) => string, known: readonly string[] = []) => ({
    title,
    lines: linesOf(all, chosen, labelOf, known),
  });
  return {
    chosen: all.filter(({ id }) => chosen.has(id)).length,
    groups: [
      group(
        'Experience',
        ({ experience }) => (experience ? experienceWords[experience] : unsaid),
        experiences.map((one) => experienceWords[one]),
      ),
      group(
        'Patient or carer',
        ({ livedAs }) => (livedAs ? livedWords[livedAs] : unsaid),
        lives.map((one) => livedWords[one]),
      ),
      group('Area', ({ area }) => area.trim() || unsaid),
      group('Organisation', ({ organisation }) => organisation.trim() || unsaid),
    ],
  };
}

/** Known kinds in their order, the others by how many applied. However somebody wrote a capital, it is one kind. */
function linesOf(
  all: readonly OfMix[],
  chosen: ReadonlySet<string>,
  labelOf: (one: OfMix) => string,
  known: readonly string[],
): MixLine[] {
  const lines = new Map<string, MixLine>(
    known.map((label) => [label.toLowerCase(), { label, chosen: 0, of: 0 }]),
  );
  for (const one of all) {
    const label = labelOf(one);
    const line = lines.get(label.toLowerCase()) ?? { label, chosen: 0, of: 0 };
    line.of += 1;
    if (chosen.has(one.id)) line.chosen += 1;
    lines.set(label.toLowerCase(), line);
  }
  const isKnown = ({ label }: MixLine) => known.includes(label);
  const [first, rest] = [[...lines.values()].filter(isKnown), [...lines.values()].filter((l) => !isKnown(l))];
  return [...first, ...rest.toSorted((a, b) => b.of - a.of || a.label.localeCompare(b.label, 'en'))];
}
