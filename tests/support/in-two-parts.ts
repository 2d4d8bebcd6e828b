import { endOfCourse } from '@/features/forms/course-forms';
import type { ReadyForm } from '@/features/forms/model';

const [marks, last] = endOfCourse.document.sections;
if (!marks || !last) throw new Error('The form has two parts');

/** The end-of-course form and one text more: too long to be asked on one page. */
export const inTwoParts: ReadyForm = {
  ...endOfCourse,
  formKey: 'end-of-course-in-two-parts',
  document: {
    ...endOfCourse.document,
    sections: [
      marks,
      {
        ...last,
        questions: [
          ...last.questions,
          { kind: 'text', key: 'anything-else', label: 'Is there anything else?' },
        ],
      },
    ],
  },
};
