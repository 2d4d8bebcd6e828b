import type { Say } from '@/languages/say';
import type { AboutApplicant, Experience, LivedAs, Way } from '../model';
import { fieldsAt, type OwnStep } from './model';

type Choice<Value> = { value: Value; label: string };

/** What can be chosen, in the applicant's language. */
export const experienceSaid = (say: Say): Choice<Experience>[] => [
  { value: 'new', label: say('apply.experience.new') },
  { value: 'some', label: say('apply.experience.some') },
  { value: 'experienced', label: say('apply.experience.much') },
];
export const livedSaid = (say: Say): Choice<LivedAs>[] => [
  { value: 'patient', label: say('apply.lived.patient') },
  { value: 'carer', label: say('apply.lived.carer') },
  { value: 'both', label: say('apply.lived.both') },
];
const waysSaid = (say: Say): Choice<Way>[] => [
  { value: 'email', label: say('apply.byEmail') },
  { value: 'phone', label: say('apply.byPhone') },
  { value: 'text', label: say('apply.byText') },
  { value: 'post', label: say('apply.byPost') },
];

const labelIn = <Value>(choices: readonly Choice<Value>[], chosen: Value | null): string =>
  choices.find(({ value }) => value === chosen)?.label ?? '';

/** What each step of an application asks, and what was said. */
export function saidAt(say: Say, about: AboutApplicant, step: OwnStep): { label: string; said: string }[] {
  const labels = labelsOf(say);
  const said = { ...about, ...chosenSaid(say, about) };
  return fieldsAt[step].map((field) => ({ label: labels[field], said: said[field] ?? '' }));
}

const chosenSaid = (say: Say, { contactBy, experience, livedAs }: AboutApplicant) => ({
  contactBy: labelIn(waysSaid(say), contactBy),
  experience: labelIn(experienceSaid(say), experience),
  livedAs: labelIn(livedSaid(say), livedAs),
});

const labelsOf = (say: Say): Record<keyof AboutApplicant, string> => ({
  name: say('apply.name'),
  contactBy: say('apply.reach'),
  email: say('lost.email'),
  phone: say('apply.phone'),
  address: say('apply.address'),
  roles: say('apply.roles'),
  experience: say('apply.experience'),
  livedAs: say('apply.lived'),
  organisation: say('apply.organisation'),
  area: say('apply.area'),
  helpedBy: say('apply.helped'),
});

/** What a step that is no form's is called. */
export const ownTitle = (say: Say, step: OwnStep): string =>
  ({ you: say('apply.you'), work: say('apply.work'), with: say('apply.with') })[step];
