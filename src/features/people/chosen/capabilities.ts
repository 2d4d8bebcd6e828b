import { capability, facilitators } from '@/server/capability';

/** Of the people whom somebody may see; what is done with them is said in the audit log. */
export const can = {
  choose: capability('anything', facilitators, 'choose people from the list'),
  takeAway: capability('anything', facilitators, 'take a list of people away'),
  letGo: capability('installation', ['system'], 'let go of whom somebody chose a day ago'),
};
