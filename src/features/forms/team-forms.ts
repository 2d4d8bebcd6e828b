import type { QuestionOf, ReadyForm } from './model';

const agree = (key: string, label: string): QuestionOf<'agree'> => ({
  kind: 'agree',
  key,
  label,
  low: 'I disagree strongly',
  high: 'I agree strongly',
});
const mark = (key: string, label: string, low: string, high: string): QuestionOf<'rating'> => ({
  kind: 'rating',
  key,
  label,
  low,
  high,
});
const words = (key: string, label: string, hint?: string): QuestionOf<'text'> => ({
  kind: 'text',
  key,
  label,
  ...(hint ? { hint } : {}),
});

const form = (
  formKey: string,
  audience: ReadyForm['audience'],
  title: string,
  questions: ReadyForm['document']['sections'][number]['questions'],
): ReadyForm => ({
  formKey,
  number: 1,
  audience,
  document: {
    title,
    minutes: 2,
    sections: [
      {
        title: 'How was it for you?',
        lead: 'Leave out any question that you’d rather not answer.',
        questions,
      },
    ],
  },
});

/** For those who coach a table. */
export const coachesForm = form('coaches', 'coaches', 'For table coaches', [
  agree('knew-what-to-do', 'I knew what was expected of me.'),
  agree('table-worked', 'My table worked well together.'),
  mark('time-enough', 'Was there enough time for my table to practise?', 'Far too little', 'Plenty'),
  { kind: 'yes-no', key: 'again', label: 'Would you coach a table again?' },
  words('for-next-time', 'What should the next course do differently?', 'Please name nobody of your table.'),
]);

/** For guest speakers, Darzi Fellows, managers and patient leaders. */
export const contributorsForm = form('contributors', 'contributors', 'For contributors', [
  agree('briefed', 'I knew who I would meet and what was wanted.'),
  mark('worth-it', 'Was it worth your time?', 'Not at all', 'Very much'),
  { kind: 'yes-no', key: 'will-use', label: 'Will you do anything differently because of it?' },
  words('learnt', 'What did you learn from the lay partners?'),
  words('for-next-time', 'What should the next course do differently?'),
]);

/** For those who run the cohort. */
export const facilitatorsForm = form('facilitators', 'facilitators', 'For facilitators', [
  mark('ran-to-time', 'How well did the days run to time?', 'Badly', 'Very well'),
  mark('needs-met', 'How well were access needs met?', 'Badly', 'Very well'),
  words('keep', 'What worked, and should stay?'),
  words('change', 'What should the next course do differently?'),
]);
