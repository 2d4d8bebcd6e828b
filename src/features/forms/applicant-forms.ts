import type { QuestionOf, ReadyForm } from './model';

const evidence = (key: string, label: string, hint: string): QuestionOf<'text'> => ({
  kind: 'text',
  key,
  label,
  hint,
});

/** Asked of those who apply: short evidence for what the most effective lay partners bring, and how they heard of it. */
export const applicationForm: ReadyForm = {
  formKey: 'application',
  number: 1,
  audience: 'applicants',
  document: {
    title: 'Application',
    minutes: 20,
    inParts: true,
    sections: [
      {
        title: 'What you bring',
        lead: 'A few sentences each are enough. There are no right answers, and you can leave any of them out.',
        questions: [
          evidence(
            'lived-experience',
            'What is your own experience as a patient or a carer?',
            'As much as you would like to tell. You need not name an illness.',
          ),
          evidence(
            'strategic-level',
            'Where have you helped to plan something bigger than your own part in it?',
            'At work, in a club, at school, for your town: any field counts.',
          ),
          evidence(
            'connections',
            'Which groups and people in your community do you know?',
            'Such as neighbours, a faith group, a carers’ group, or people online.',
          ),
        ],
      },
      {
        title: 'How you work with others',
        questions: [
          evidence(
            'shared-vision',
            'Tell us of a time when you worked for something that matters to many, not to you alone.',
            'What did you want to change, and with whom?',
          ),
          evidence(
            'challenge',
            'Tell us of a time when you questioned what a professional said.',
            'What did you say, and what came of it?',
          ),
          evidence(
            'listening',
            'Tell us of a time when people did not agree, and you helped them to.',
            'How did you listen and weigh what they said?',
          ),
        ],
      },
      {
        title: 'Your time, and how you found us',
        questions: [
          evidence(
            'time',
            'How would you find the time to read papers, come to meetings and write to people?',
            'The course, too, takes all of its days.',
          ),
          {
            kind: 'many',
            key: 'heard-of-it',
            label: 'How did you hear of this course?',
            hint: 'Tick as many as you like.',
            options: [
              { key: 'newsletter', label: 'A newsletter' },
              { key: 'group', label: 'A group that I belong to' },
              { key: 'practice', label: 'My practice or hospital' },
              { key: 'friend', label: 'Somebody who knows it' },
              { key: 'online', label: 'On the internet' },
              { key: 'other', label: 'In another way' },
            ],
          },
        ],
      },
    ],
  },
};
