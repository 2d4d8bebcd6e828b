import { type Seating, timesCounted } from '../seating-input/model';
import { effectOf } from '../solver/effect';
import type { SeatedDay } from '../solver/input';
import { aimTitle } from '../aims/model';
import { brokenInWords } from './words';

/** What a change would do, in words. `breaksRule`: whether a rule is among what it breaks; rules come first there. */
export type EffectInWords = {
  better: string[];
  worse: string[];
  broken: string[];
  mended: string[];
  breaksRule: boolean;
};

/** What would change if a plan became another one. */
export function effectInWords(
  seating: Seating,
  before: readonly SeatedDay[],
  after: readonly SeatedDay[],
): EffectInWords {
  const { aims, broken, mended } = effectOf(seating.input, before, after);
  const changes = aims.map((aim, index) => ({
    by: (aim.after - aim.before) / timesCounted(seating.input, before, after),
    title: aimTitle(seating.aimKeys[index] ?? 'newcomers', seating.input.remix),
  }));
  return {
    better: changes.filter(({ by }) => by < 0).map(({ by, title }) => `${title}: better by ${-by}`),
    worse: changes.filter(({ by }) => by > 0).map(({ by, title }) => `${title}: worse by ${by}`),
    broken: brokenInWords(
      seating,
      [...broken].sort((a, b) => Number(b.kind === 'rule') - Number(a.kind === 'rule')),
    ),
    breaksRule: broken.some(({ kind }) => kind === 'rule'),
    mended: brokenInWords(seating, mended),
  };
}

/** The same in one line, to be read out. */
export function effectSentence({ better, worse, broken, mended }: EffectInWords): string {
  const parts = [
    ...broken,
    ...mended.map((text) => `Mends: ${text}`),
    ...better.map((text) => `${text}.`),
    ...worse.map((text) => `${text}.`),
  ];
  return parts.length === 0 ? 'Nothing else changes.' : parts.join(' ');
}
