import type { ReadyForm } from '@/features/forms/model';
import { inTwoParts } from './in-two-parts';

/** The end-of-course form with a few of its words in Welsh; what has none stays English. */
export const inWelsh: ReadyForm = {
  ...inTwoParts,
  formKey: 'end-of-course-in-welsh',
  document: {
    ...inTwoParts.document,
    translations: [
      {
        language: 'cy',
        name: 'Cymraeg',
        title: 'Diwedd y cwrs',
        sections: [{ title: 'Pa mor ddefnyddiol oedd y rhain?' }, { title: 'Edrych yn ôl' }],
        questions: {
          'table-coaches': { label: 'Hyfforddwyr y byrddau' },
          'most-useful': { label: 'Beth oedd fwyaf defnyddiol i chi?' },
        },
      },
    ],
  },
};
