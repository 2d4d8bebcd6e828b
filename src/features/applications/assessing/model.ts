/** The seven characteristics, each with what an assessor looks for. */
export const characteristics = [
  'lived_experience',
  'strategic_level',
  'shared_vision',
  'challenge',
  'listening',
  'connections',
  'time',
] as const;
export type Characteristic = (typeof characteristics)[number];
export const characteristicWords: Record<Characteristic, { name: string; lookFor: string }> = {
  lived_experience: {
    name: 'Lived experience',
    lookFor: 'They have lived with illness or cared for somebody, and draw on it.',
  },
  strategic_level: {
    name: 'Work at a strategic level',
    lookFor: 'They have helped to plan or run something larger than themselves, in any field.',
  },
  shared_vision: {
    name: 'A shared vision',
    lookFor: 'They care about a purpose that they share with others, and not about one issue alone.',
  },
  challenge: {
    name: 'Challenging professionals',
    lookFor: 'They have said what was hard to say to somebody in charge.',
  },
  listening: {
    name: 'Listening and weighing',
    lookFor: 'They have listened, weighed what was said, and helped others to agree.',
  },
  connections: {
    name: 'Connections',
    lookFor: 'They know people of many kinds where they live, and hear from them.',
  },
  time: {
    name: 'Time',
    lookFor: 'They have the time to read papers, come to meetings and keep in touch.',
  },
};

export type Mark = 0 | 1 | 2 | 3 | 4;
export const marks: readonly Mark[] = [0, 1, 2, 3, 4];
/** The guide: what each mark means, the same for all seven. */
export const markWords: Record<Mark, string> = {
  0: 'Nothing is said about it',
  1: 'It is said, without an example',
  2: 'One example that shows some of it',
  3: 'A clear example of what they did',
  4: 'Clear examples, and what came of them',
};

export const highestTotal = characteristics.length * 4;

/** The marks that one assessor gave. What is left out has none: missing is never 0. */
export type Marks = Partial<Record<Characteristic, Mark>>;

export const isComplete = (given: Marks): boolean => characteristics.every((one) => given[one] !== undefined);

/** The sum of all seven; null while one is missing. */
export const totalOf = (given: Marks): number | null =>
  isComplete(given) ? characteristics.reduce((sum, one) => sum + (given[one] ?? 0), 0) : null;

/** From how many marks apart two assessors talk about a characteristic. */
const worthATalk = 2;

/** What one gave, and the marks that they came to after a talk. */
export type Scored = { marks: Marks; cameTo: Marks };

/** A characteristic that two see so differently that they talk about it. `cameTo`: what each says that they came to. */
export type Difference = {
  characteristic: Characteristic;
  marks: readonly [Mark, Mark];
  cameTo: readonly [Mark | null, Mark | null];
  agreed: Mark | null;
};

/** What both say that they came to: it is agreed on once it is the same. */
export function agreedBy([one, other]: readonly Pick<Scored, 'cameTo'>[]): Marks {
  return Object.fromEntries(
    characteristics.flatMap((each) => {
      const mark = one?.cameTo[each];
      return mark !== undefined && mark === other?.cameTo[each] ? [[each, mark]] : [];
    }),
  );
}

/** Whether two can come to a mark: it lies between what they gave. */
export const isBetween = ({ marks: given }: Pick<Difference, 'marks'>, mark: Mark): boolean =>
  Math.min(...given) <= mark && mark <= Math.max(...given);

/** What two who are both done see differently enough to talk about. */
export function differencesOf([one, other]: readonly Scored[]): Difference[] {
  if (!one || !other) return [];
  const agreed = agreedBy([one, other]);
  return characteristics.flatMap((characteristic) => {
    const [mine, theirs] = [one.marks[characteristic], other.marks[characteristic]];
    if (mine === undefined || theirs === undefined || Math.abs(mine - theirs) < worthATalk) return [];
    const cameTo = [one.cameTo[characteristic] ?? null, other.cameTo[characteristic] ?? null] as const;
    return [{ characteristic, marks: [mine, theirs], cameTo, agreed: agreed[characteristic] ?? null }];
  });
}

export const whyPassedOn = ['knows', 'recognises'] as const;
export type WhyPassedOn = (typeof whyPassedOn)[number];
export const whyPassedOnWords: Record<WhyPassedOn, string> = {
  knows: 'I know this person',
  recognises: 'I recognise who wrote this',
};

export type AssessmentState = 'given' | 'done' | 'passed_on';

/** How many score each application. */
export const assessorsEach = 2;

/** A question and what somebody wrote. */
export type Evidence = { key: string; question: string; answer: string };

/** The questions whose answers are evidence for the seven. Whatever else a form asks in words, assessors don't read. */
export const evidenceKeys: readonly string[] = characteristics.map((one) => one.replaceAll('_', '-'));

/**
 * What an assessor sees of an application, and no more: no name, no way to reach them, no organisation or area, nobody who
 * helped, no time of arrival, nothing of what anybody else gave until both are done.
 */
export type ToAssess = {
  id: string;
  /** What it is called here: it says nothing of when it came, or of who it is. */
  label: string;
  state: AssessmentState;
  marks: Marks;
  note: string;
  experience: string;
  roles: string;
  evidence: Evidence[];
  /** What the other gave; null until both are done. */
  other: { marks: Marks; note: string } | null;
  differences: Difference[];
};

/** A line of an assessor's list. */
export type AssessmentLine = {
  id: string;
  label: string;
  cohort: string;
  state: AssessmentState;
  given: number;
  toTalk: number;
};

/** What is called by four letters of its own id. */
export const labelOf = (id: string): string => `Application ${id.slice(0, 4).toUpperCase()}`;

/** One who scores a cohort's applications, with how far they are. */
export type Assessor = {
  personId: string;
  roleId: string;
  name: string;
  email: string | null;
  given: number;
  done: number;
};
