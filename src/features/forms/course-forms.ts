import type { QuestionOf, ReadyForm } from './model';

const helpful = (key: string, label: string): QuestionOf<'rating'> => ({
  kind: 'rating',
  key,
  label,
  low: 'Not helpful',
  high: 'Very helpful',
});

const confident = (key: string, label: string): QuestionOf<'confidence'> => ({
  kind: 'confidence',
  key,
  label,
  low: 'Not at all confident',
  high: 'Very confident',
});

/** Asked before day 1: what people hope for and bring along. */
export const beforeCourse: ReadyForm = {
  formKey: 'before-course',
  number: 1,
  audience: 'participants',
  document: {
    title: 'Before the course',
    minutes: 2,
    sections: [
      {
        title: 'Before we start',
        lead: 'There are no right answers. Leave out any question that you’d rather not answer.',
        questions: [
          {
            kind: 'one',
            key: 'experience',
            label: 'How long have you been a lay partner?',
            options: [
              { key: 'not-yet', label: 'Not yet' },
              { key: 'under-a-year', label: 'Less than a year' },
              { key: 'one-to-three', label: 'One to three years' },
              { key: 'longer', label: 'More than three years' },
            ],
          },
          {
            kind: 'agree',
            key: 'listened-to',
            label: 'When I speak in meetings with health professionals, I am listened to.',
            low: 'I disagree strongly',
            high: 'I agree strongly',
          },
          {
            kind: 'agree',
            key: 'know-how',
            label: 'I know how to make a difference as a lay partner.',
            low: 'I disagree strongly',
            high: 'I agree strongly',
          },
        ],
      },
      {
        title: 'What you hope for',
        questions: [
          {
            kind: 'many',
            key: 'hopes',
            label: 'What would you like to get from the course?',
            hint: 'Tick as many as you like.',
            options: [
              { key: 'confidence', label: 'More confidence to speak up' },
              { key: 'health-service', label: 'To know how the health service works' },
              { key: 'others', label: 'To meet other lay partners' },
              { key: 'influence', label: 'To influence decisions' },
              { key: 'skills', label: 'New skills' },
            ],
          },
          {
            kind: 'text',
            key: 'hope-in-words',
            label: 'Is there anything else that you hope for, or worry about?',
          },
        ],
      },
    ],
  },
};

const endOfDay = (day: 1 | 2, asked: QuestionOf<'rating'>[]): ReadyForm => ({
  formKey: `end-of-day-${day}`,
  number: 1,
  audience: 'participants',
  document: {
    title: `End of day ${day}`,
    minutes: 1,
    sections: [
      {
        title: 'How was today?',
        lead: 'Give each one a mark out of 5. Leave out any that you’d rather not answer.',
        questions: [
          ...asked,
          { kind: 'yes-no', key: 'kept-up', label: 'Could you follow what was said?' },
          { kind: 'text', key: 'tomorrow', label: 'What should we do differently next time?' },
        ],
      },
    ],
  },
});

/** Asked at the end of day 1. */
export const endOfDay1 = endOfDay(1, [
  helpful('small-groups', 'Working in small groups'),
  helpful('patient-leaders', 'Talks from patient leaders'),
  helpful('guest-speakers', 'Other guest speakers'),
]);

/** Asked at the end of day 2. */
export const endOfDay2 = endOfDay(2, [
  helpful('small-groups', 'Working in small groups'),
  helpful('table-coaches', 'Table coaches'),
  helpful('darzi-fellows', 'Darzi Fellow exercise'),
]);

/** The form answered at the end of the last day: the seven elements, whether to recommend it, and two open questions. */
export const endOfCourse: ReadyForm = {
  formKey: 'end-of-course',
  number: 1,
  audience: 'participants',
  document: {
    title: 'End of the course',
    minutes: 2,
    sections: [
      {
        title: 'How helpful were these parts of the course?',
        lead: 'Give each one a mark out of 5. Leave out any that you’d rather not answer.',
        questions: [
          helpful('small-groups', 'Working in small groups'),
          helpful('table-coaches', 'Table coaches'),
          helpful('patient-leaders', 'Talks from patient leaders'),
          helpful('guest-speakers', 'Other guest speakers'),
          helpful('darzi-fellows', 'Darzi Fellow exercise'),
          helpful('manager-case-studies', 'Manager case studies'),
          helpful('impact-on-others', 'Learning how I impact on others'),
        ],
      },
      {
        title: 'Looking back',
        lead: 'Three last questions. Leave out any that you’d rather not answer.',
        questions: [
          {
            kind: 'rating',
            key: 'recommend',
            label:
              'How likely are you to recommend this course to a friend in the same sort of position as you?',
            low: 'Not likely',
            high: 'Very likely',
          },
          { kind: 'text', key: 'most-useful', label: 'What was most useful to you?' },
          { kind: 'text', key: 'would-change', label: 'What would you change?' },
        ],
      },
    ],
  },
};

/** What confidence is asked about, then and now. */
export const confidenceQuestions: QuestionOf<'confidence'>[] = [
  confident('speak-up', 'Speaking up in a meeting with health professionals'),
  confident('work-as-equal', 'Working with them as an equal'),
  confident('help-others', 'Helping other patients and carers to be heard'),
];
