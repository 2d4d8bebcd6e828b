import type { FormDocument, RatingQuestion } from '../model';

/** A form that comes with Roundtable, under the name that its versions share. */
export type ReadyForm = { formKey: string; number: number; document: FormDocument };

const helpful = (key: string, label: string): RatingQuestion => ({
  kind: 'rating',
  key,
  label,
  low: 'Not helpful',
  high: 'Very helpful',
});

/** The form answered at the end of the last day: the seven elements, whether to recommend it, and two open questions. */
export const endOfCourse: ReadyForm = {
  formKey: 'end-of-course',
  number: 1,
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
            label: 'How likely are you to recommend this course to a friend in the same sort of position as you?',
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
