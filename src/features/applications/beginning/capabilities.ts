import { capability, facilitators } from '@/server/capability';

export const can = {
  begin: capability('anything', ['everybody'], 'begin an application'),
  tryCode: capability('anything', ['everybody'], 'try the code of an application'),
  /** What comes of it, a job decides. */
  askForLink: capability('anything', ['everybody'], 'ask for the link of an application'),
  sendLinks: capability('installation', ['system'], 'send the links of applications'),
  /** From paper, or on the phone: with the same pages as the person themselves. */
  enter: capability('cohort', facilitators, 'enter an application for somebody'),
};
