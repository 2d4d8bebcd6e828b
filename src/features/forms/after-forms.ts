import { confidenceQuestions } from './course-forms';
import type { ReadyForm } from './model';

const recommend = {
  kind: 'yes-no',
  key: 'would-recommend',
  label: 'Would you recommend the course to a friend in the same sort of position as you?',
} as const;

/** Asked one month after the last day: whether it met expectations, and what it changed so far. */
export const effectiveness: ReadyForm = {
  formKey: 'one-month-after',
  number: 1,
  audience: 'participants',
  document: {
    title: 'One month after',
    minutes: 4,
    sections: [
      {
        title: 'One month on',
        lead: 'Leave out any question that you’d rather not answer.',
        questions: [
          { kind: 'yes-no', key: 'met-expectations', label: 'Did the course meet your expectations?' },
          recommend,
          {
            kind: 'agree',
            key: 'more-effective',
            label: 'I am a more effective lay partner than I was before the course.',
            low: 'I disagree strongly',
            high: 'I agree strongly',
          },
          { kind: 'yes-no', key: 'used-it', label: 'Have you used anything from the course since then?' },
        ],
      },
      {
        title: 'Your confidence now',
        lead: 'How confident are you today with each of these?',
        questions: confidenceQuestions,
      },
      {
        title: 'In your own words',
        questions: [
          {
            kind: 'text',
            key: 'how-used',
            label: 'What did you use, and how did it go?',
            showIf: { question: 'used-it', is: ['yes'] },
          },
          {
            kind: 'text',
            key: 'what-held-back',
            label: 'What has held you back?',
            showIf: { question: 'used-it', is: ['no', 'not-sure'] },
          },
          {
            kind: 'story',
            key: 'story',
            label: 'Has something changed because of you?',
            hint: 'Small things count. You stay in charge of your story: nobody uses it in a report without asking you.',
          },
        ],
      },
    ],
  },
};

/** Asked three months after the last day: what lasted. */
export const monthsAfter: ReadyForm = {
  formKey: 'three-months-after',
  number: 1,
  audience: 'participants',
  document: {
    title: 'Three months after',
    minutes: 4,
    sections: [
      {
        title: 'Three months on',
        lead: 'Leave out any question that you’d rather not answer.',
        questions: [
          {
            kind: 'agree',
            key: 'more-effective',
            label: 'I am a more effective lay partner than I was before the course.',
            low: 'I disagree strongly',
            high: 'I agree strongly',
          },
          {
            kind: 'agree',
            key: 'listened-to',
            label: 'When I speak in meetings with health professionals, I am listened to.',
            low: 'I disagree strongly',
            high: 'I agree strongly',
          },
          recommend,
          {
            kind: 'many',
            key: 'what-is-new',
            label: 'What is new for you since the course?',
            hint: 'Tick as many as you like.',
            options: [
              { key: 'role', label: 'A new role' },
              { key: 'group', label: 'A new group or board' },
              { key: 'passed-on', label: 'I passed on what I learnt' },
              { key: 'changed', label: 'A service changed because of me' },
              { key: 'nothing', label: 'Nothing yet' },
            ],
          },
        ],
      },
      {
        title: 'Your confidence now',
        lead: 'How confident are you today with each of these?',
        questions: confidenceQuestions,
      },
      {
        title: 'Your story',
        questions: [
          {
            kind: 'story',
            key: 'story',
            label: 'Has something changed because of you?',
            hint: 'Small things count. You stay in charge of your story: nobody uses it in a report without asking you.',
          },
          { kind: 'text', key: 'still-needed', label: 'What would help you now?' },
        ],
      },
    ],
  },
};
