import { sumOf } from '@/answer/agreed/inputs';
import { partOf, type SoFar, type Step } from '@/features/forms/answering/model';
import { pagesOf } from '@/features/forms/pages';
import type { AboutApplicant, WritersState } from '../model';

/** The steps of an application that are no form's. */
export const ownSteps = ['you', 'work', 'with'] as const;
export type OwnStep = (typeof ownSteps)[number];

/**
 * Where somebody is in an application: at a step of its own, at a page of its form, where they say what would help them take
 * part (which is kept apart, out of reach of whoever scores), or where all is checked and sent.
 */
export type ApplyStep = OwnStep | 'needs' | Step;

export const isOwnStep = (step: string | number): step is OwnStep => ownSteps.some((own) => own === step);

/** The step that a text names, as it stands in an address or a hidden input. */
export const stepNamed = (text: string): ApplyStep =>
  isOwnStep(text) || text === 'needs' || text === 'check' ? text : Number(text) || 'you';

/** All steps that this person goes through, in their order. */
export const stepsOf = (form: SoFar): ApplyStep[] => [
  'you',
  'work',
  ...pagesOf(form.document, form.answers).map(({ number }) => number),
  'with',
  'needs',
  'check',
];

/** The step that is shown to whoever wants to be at `wanted`: a page that asks them nothing is passed over. */
export const stepShown = (form: SoFar, wanted: ApplyStep): ApplyStep =>
  typeof wanted === 'number' ? partOf(form, wanted).page.number : wanted;

/** The neighbours of a step, and its place among all. */
export function placeOf(form: SoFar, step: ApplyStep) {
  const steps = stepsOf(form);
  const index = Math.max(0, steps.indexOf(step));
  return {
    place: index + 1,
    of: steps.length,
    previous: steps[index - 1] ?? null,
    next: steps[index + 1] ?? ('check' as const),
  };
}

/** Where a button leads. Whoever came from the check to change one thing goes back there. */
export function stepAfter(
  form: SoFar,
  {
    step,
    intent,
    checking = false,
    question,
  }: { step: ApplyStep; intent: string; checking?: boolean; question?: string },
): ApplyStep {
  if (intent === 'change')
    return (
      pagesOf(form.document, form.answers).find(({ asks }) => asks.some(({ key }) => key === question))
        ?.number ?? 'check'
    );
  const { previous, next } = placeOf(form, step);
  if (intent === 'back') return previous ?? step;
  if (intent === 'keep' || intent === 'speak' || intent === 'part') return step;
  return checking ? 'check' : next;
}

/** What is asked at each step that is no form's. */
export const fieldsAt = {
  you: ['name', 'contactBy', 'email', 'phone', 'address'],
  work: ['roles', 'experience', 'livedAs', 'organisation', 'area'],
  with: ['helpedBy'],
} as const satisfies Record<OwnStep, readonly (keyof AboutApplicant)[]>;

/** Somebody of whom nothing is known. */
export const nobody: AboutApplicant = {
  ...{ name: '', email: null, phone: null, address: '', contactBy: 'email', helpedBy: '' },
  ...{ experience: null, livedAs: null, roles: '', organisation: '', area: '' },
};

/** What is known so far, as the inputs hold it. */
export const typedOf = (about: AboutApplicant): Record<keyof AboutApplicant, string> => ({
  name: about.name,
  email: about.email ?? '',
  phone: about.phone ?? '',
  address: about.address,
  contactBy: about.contactBy,
  helpedBy: about.helpedBy,
  experience: about.experience ?? '',
  livedAs: about.livedAs ?? '',
  roles: about.roles,
  organisation: about.organisation,
  area: about.area,
});

/** A few letters that are others once anything at a step has changed, so that a page knows what it was drawn with. */
export const versionAt = (about: AboutApplicant, step: OwnStep): string => {
  const typed = typedOf(about);
  return sumOf(JSON.stringify(fieldsAt[step].map((field) => typed[field])));
};

/** Whether somebody can be reached in the way that they chose. */
export const isReached = ({
  contactBy,
  email,
  phone,
  address,
}: Pick<AboutApplicant, 'contactBy' | 'email' | 'phone' | 'address'>): boolean =>
  Boolean({ email, phone, text: phone, post: address }[contactBy]);

/** Whether all is there without which an application is none. */
export const isWhole = (about: AboutApplicant): boolean =>
  about.name !== '' && about.experience !== null && about.livedAs !== null && isReached(about);

/** Where somebody goes on who comes back: at the first step that they have not been through, as far as can be told. */
export function resumeAt(session: SoFar & { about: AboutApplicant }): ApplyStep {
  const { about, document, answers } = session;
  if (about.name === '' || !isReached(about)) return 'you';
  if (about.experience === null || about.livedAs === null) return 'work';
  const untouched = pagesOf(document, answers).find(({ asks }) => asks.every(({ key }) => !answers[key]));
  return untouched?.number ?? 'with';
}

/** Somebody's application before them. */
export type ApplicationSession = SoFar & {
  id: string;
  linkHash: string;
  cohortId: string;
  slug: string;
  cohortName: string;
  programmeName: string;
  contact: string | null;
  reference: string;
  state: WritersState;
  late: boolean;
  /** Whether they apply with somebody. */
  paired: boolean;
  about: AboutApplicant;
  language: string | null;
  savedAt: Date | null;
  /** Counts up with each change. */
  version: number;
  /** Nobody can send one any more, but for those who were let in late. */
  closed: boolean;
};
