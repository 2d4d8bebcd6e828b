/** Words that most people don't use, with what to say instead. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [/\butili[sz]\w*/i, 'use'],
  [/\bfacilitat(e|ed|es|ing)\b/i, 'help'],
  [/\bcommenc\w*/i, 'begin'],
  [/\bprior to\b/i, 'before'],
  [/\bsubsequent(ly)?\b/i, 'later'],
  [/\bin order to\b/i, 'to'],
  [/\bregarding\b/i, 'about'],
  [/\bimplement\w*/i, 'put into practice'],
  [/\bendeavour\w*/i, 'try'],
  [/\bpurchas\w*/i, 'buy'],
  [/\bapproximately\b/i, 'about'],
  [/\badditional\b/i, 'more'],
  [/\bsufficient(ly)?\b/i, 'enough'],
  [/\battain\w*/i, 'reach'],
  [/\bparticipate[ds]?\b/i, 'take part'],
  [/\blearning outcomes?\b/i, 'what you learnt'],
  [/\bstakeholders?\b/i, 'who they are, such as patients or staff'],
  [/\bleverag\w*/i, 'use'],
  [/\bupskill\w*/i, 'learn'],
  [/\bgoing forward\b/i, 'from now on'],
  [/\bdeliverables?\b/i, 'what will be done'],
  [/\bholistic\w*/i, 'whole'],
  [/\bsynerg\w*/i, 'working together'],
  [/\bco-?produc\w*/i, 'making something together as equals'],
  [/\bempower\w*/i, 'what people can now do'],
  [/\bmulti-?disciplinary\b/i, 'of many professions'],
  [/\bservice users?\b/i, 'people who use the service'],
  [/\bcapacity[- ]building\b/i, 'learning'],
];

const negatives =
  /\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|\w+n[’']t|unable|unlikely|unhelpful|unclear|unfair|unhappy|unimportant|unnecessary|impossible|disagree)\b/giu;
const known = new Set(['NHS', 'UK', 'GP', 'GPS', 'TV', 'OK']);
const longest = 25;

/** Advice on a question's words, in words; none when it is plain. It is never a reason to refuse them. */
export function adviceOn(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const initials = [...new Set(text.match(/\b[A-Z]{2,6}s?\b/g) ?? [])].filter(
    (found) => !known.has(found.toUpperCase()),
  );
  const found: (string | null)[] = [
    words.length > longest
      ? `This has ${words.length} words. Up to ${longest} are easy to take in: can it be shorter?`
      : null,
    twoInOne(text)
      ? 'This may ask two things at once. If somebody could answer them differently, make it two questions.'
      : null,
    (text.match(negatives) ?? []).length > 1
      ? 'This says “not” twice, which is hard to answer. Can it be said the other way round?'
      : null,
    ...plainer.map(([hard, plain]) => advised(text, hard, plain)),
    ...initials.map((short) => `Not everybody knows what “${short}” stands for. Write it out.`),
  ];
  return found.flatMap((advice) => advice ?? []);
}

function advised(text: string, hard: RegExp, plain: string): string | null {
  const [said] = hard.exec(text) ?? [];
  return said ? `Instead of “${said}”, try “${plain}”.` : null;
}

const twoInOne = (text: string): boolean =>
  (text.match(/\?/g) ?? []).length > 1 || (/\?/.test(text) && /\band\b/i.test(text));
