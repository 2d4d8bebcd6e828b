import { capability, facilitators } from '@/server/capability';

export const can = {
  see: capability('cohort', facilitators, 'look at how people are reached'),
  inviteEverybody: capability('cohort', facilitators, 'invite everybody'),
  openNow: capability('cohort', facilitators, 'open a form and write to people'),
  pause: capability('cohort', facilitators, 'pause or resume mail'),
  sendDue: capability('installation', ['system'], 'send due mail'),
  /** Only the holder of a person’s link says whether that person is written to. */
  stop: capability('participation', ['link'], 'stop mail about forms'),
  /** What comes of it, a job decides. */
  askForLink: capability('anything', ['everybody'], 'ask for a lost link'),
  sendLostLinks: capability('installation', ['system'], 'send lost links'),
};
