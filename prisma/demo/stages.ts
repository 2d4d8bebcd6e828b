import { at } from '@/server/clock';
import { answerAtTables, answerByLink, releaseResults, type Seated, stageCalled } from './cohort';
import { inventedForm } from './invented';

/** How many answered a stage, when (an instant) and how, and when its figures came out: null where they didn't. */
type Answered = {
  key: string;
  forms: number;
  when: string;
  how: 'at tables' | 'by link';
  released: string | null;
};

/** The published cohort, but for the form at the end, of which the paper has the figures. */
export const firstCohort: Record<'course' | 'after', Answered[]> = {
  course: [
    {
      key: 'before',
      forms: 36,
      when: '2016-11-14T12:00:00Z',
      how: 'by link',
      released: '2016-12-09T09:00:00Z',
    },
    { key: 'day-1', forms: 37, when: '2016-11-24T15:40:00Z', how: 'at tables', released: null },
    {
      key: 'day-2',
      forms: 35,
      when: '2016-11-25T15:40:00Z',
      how: 'at tables',
      released: '2016-12-17T09:00:00Z',
    },
  ],
  // How many answered after a month the paper doesn't say, only that all of them agreed; to the meeting after three came 7.
  after: [
    {
      key: 'month-1',
      forms: 24,
      when: '2017-02-20T12:00:00Z',
      how: 'by link',
      released: '2017-03-24T09:00:00Z',
    },
    {
      key: 'month-3',
      forms: 7,
      when: '2017-04-20T12:00:00Z',
      how: 'by link',
      released: '2017-05-30T09:00:00Z',
    },
  ],
};

/** The one after it, whose last day is just over. */
export const secondCohort: Answered[] = [
  {
    key: 'before',
    forms: 33,
    when: '2017-11-13T12:00:00Z',
    how: 'by link',
    released: '2017-12-08T09:00:00Z',
  },
  { key: 'day-1', forms: 34, when: '2017-11-23T15:40:00Z', how: 'at tables', released: null },
  {
    key: 'day-2',
    forms: 31,
    when: '2017-11-24T15:40:00Z',
    how: 'at tables',
    released: '2017-12-16T09:00:00Z',
  },
];

/** Forms that are made up altogether, sent in and released as they would have been. From another `firstPerson` on they are others. */
export async function answerStages(
  slug: string,
  seated: readonly Seated[],
  stages: readonly Answered[],
  firstPerson = 0,
): Promise<void> {
  for (const { key, forms: count, when, how, released } of stages) {
    await at(when, async () => {
      const { document } = await stageCalled(slug, key);
      const forms = Array.from({ length: count }, (_, person) =>
        inventedForm(document, firstPerson + person),
      );
      await (how === 'by link' ? answerByLink(slug, key, forms) : answerAtTables(slug, key, seated, forms));
    });
    if (released) await at(released, releaseResults);
  }
}
