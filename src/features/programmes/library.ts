import type { ProgrammeOutline, TemplateFormat, TemplateSession } from './model';

type Line = [start: string, minutes: number, title: string, format: TemplateFormat, newTopic?: 'new'];

function day(dayNumber: number, lines: readonly Line[]): TemplateSession[] {
  return lines.map(([start, minutes, title, format, newTopic]) => {
    const [hours = 0, past = 0] = start.split(':').map(Number);
    return {
      dayNumber,
      startMinute: hours * 60 + past,
      minutes,
      title,
      format,
      newTopic: newTopic === 'new',
    };
  });
}

/** The programme that Roundtable comes with, after the published one of the same name. */
export const theEffectiveLayPartner: ProgrammeOutline = {
  slug: 'the-effective-lay-partner',
  name: 'The Effective Lay Partner',
  purpose:
    'For patients and carers who sit on the groups and boards where care is planned: to strengthen their commitment, to practise working together, and to do the role well.',
  objectives: [
    'Know the many ways in which patients, carers and the public can take part',
    'Know what co-production rests on, and have done it',
    'Have practised what the role asks for: negotiating, influencing, working in committees and teams, speaking for others, being a critical friend, holding to shared values',
    'See more clearly what lies ahead for the health service',
    'Be sure of what the Human Rights Act says, and what it means for health care',
    'Have made new friends and contacts who will be there afterwards',
  ],
  days: [
    {
      number: 1,
      theme: 'Co-production',
      summary: 'How the health service works, and what it takes to plan care together.',
    },
    {
      number: 2,
      theme: 'Collaboration',
      summary: 'Which behaviours help people to work together, and trying them out on real projects.',
    },
    {
      number: 3,
      theme: 'Continuing development',
      summary: 'What happened since, practising again with managers, and a plan for what comes next.',
    },
  ],
  sessions: [
    ...day(1, [
      ['9:30', 30, 'Welcome, and who is at your table', 'small_group'],
      ['10:00', 45, 'How the health service works', 'talk', 'new'],
      ['10:45', 15, 'Break', 'break'],
      ['11:00', 45, 'Co-production: a patient leader’s story', 'talk', 'new'],
      ['11:45', 45, 'What co-production asks of us', 'small_group'],
      ['12:30', 60, 'Lunch', 'break'],
      ['13:30', 60, 'Planning together: an exercise', 'case_study'],
      ['14:30', 15, 'Break', 'break'],
      ['14:45', 30, 'What we take from today', 'reflection'],
      ['15:15', 30, 'End-of-day form', 'feedback'],
    ]),
    ...day(2, [
      ['9:30', 45, 'Behaviours that help in meetings', 'small_group'],
      ['10:15', 30, 'Our list of behaviours', 'small_group', 'new'],
      ['10:45', 15, 'Break', 'break'],
      ['11:00', 50, 'Darzi Fellows’ projects, first round', 'case_study'],
      ['11:50', 50, 'Darzi Fellows’ projects, second round', 'case_study'],
      ['12:40', 60, 'Lunch', 'break'],
      ['13:40', 30, 'Feedback from coaches and fellows', 'feedback'],
      ['14:10', 45, 'Working as a critical friend', 'talk', 'new'],
      ['14:55', 15, 'Break', 'break'],
      ['15:10', 40, 'Positive feedback to each other', 'feedback'],
    ]),
    ...day(3, [
      ['9:30', 45, 'What happened since we met', 'small_group'],
      ['10:15', 60, 'Managers’ projects, first round', 'case_study'],
      ['11:15', 15, 'Break', 'break'],
      ['11:30', 60, 'Managers’ projects, second round', 'case_study'],
      ['12:30', 60, 'Lunch', 'break'],
      ['13:30', 40, 'The Human Rights Act', 'talk', 'new'],
      ['14:10', 30, 'Inclusive language', 'talk', 'new'],
      ['14:40', 15, 'Break', 'break'],
      ['14:55', 35, 'My action plan', 'action_planning'],
      ['15:30', 30, 'End-of-course form, and thanks', 'feedback'],
    ]),
  ],
};
