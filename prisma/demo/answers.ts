/**
 * The answers of the demo's first cohort. The published paper gives a number and an average for each element; the raw
 * answers were never published, so these marks are made up in such a way that each number and average comes out.
 */
type Spread = {
  key: string;
  /** How many gave 1, 2, 3, 4 and 5. */ counts: readonly [number, number, number, number, number];
};

const published: readonly Spread[] = [
  { key: 'small-groups', counts: [0, 0, 1, 8, 23] }, // 32, 4.7
  { key: 'table-coaches', counts: [0, 0, 2, 8, 19] }, // 29, 4.6
  { key: 'patient-leaders', counts: [0, 1, 4, 12, 12] }, // 29, 4.2
  { key: 'guest-speakers', counts: [0, 1, 5, 13, 13] }, // 32, 4.2
  { key: 'darzi-fellows', counts: [0, 1, 4, 11, 9] }, // 25, 4.1
  { key: 'manager-case-studies', counts: [0, 1, 4, 11, 16] }, // 32, 4.3
  { key: 'impact-on-others', counts: [0, 1, 3, 13, 14] }, // 31, 4.3
  { key: 'recommend', counts: [0, 0, 3, 7, 22] }, // 32, 4.6
];

const mostUseful = [
  'Meeting other people who do this',
  'Hearing how the money moves around',
  'Our coach, who kept asking the right question',
  'Finding out how I come across when I am nervous',
  'Questioning a real project and being listened to',
  'Learning to wait for my turn',
  'The words to use, and the ones to leave out',
  'Practising with people who were kind about it',
  'Seeing that doctors are unsure too',
  'Being treated as somebody who knows something',
  'The list of behaviours we made ourselves',
  'Time to think between the days',
];
const wouldChange = [
  'Fewer talks on the last day',
  'More time to practise and to hear how it went',
  'Slides in large print before the day',
  'Start a little later for those who travel far',
  'Another case study in place of a talk',
  'Say on day one what the letters stand for',
  'A quieter room for the small groups',
  'Nothing, please run it again',
];

const formsReturned = 32;

export type DemoForm = Record<string, string>;

/** The 32 forms, as they would be typed. Who left which question out is as made up as the marks. */
export function publishedForms(): DemoForm[] {
  const forms: DemoForm[] = Array.from({ length: formsReturned }, () => ({}));
  published.forEach(({ key, counts }, element) => {
    const marks = counts.flatMap((count, index) => Array.from({ length: count }, () => String(index + 1)));
    marks.forEach((mark, index) => {
      // Steps of 11 meet every form once before any twice (11 and 32 share no factor), so that no two elements line up.
      const form = forms[(index * 11 + element * 5) % formsReturned];
      if (form) form[key] = mark;
    });
  });
  mostUseful.forEach((text, index) =>
    Object.assign(forms[(index * 5 + 2) % formsReturned] ?? {}, { 'most-useful': text }),
  );
  wouldChange.forEach((text, index) =>
    Object.assign(forms[(index * 7 + 3) % formsReturned] ?? {}, { 'would-change': text }),
  );
  return forms;
}

/** Forms for a cohort whose results were never published: `count` of them, leaning to the good. */
export function inventedForms(count: number): DemoForm[] {
  return Array.from({ length: count }, (_, person) =>
    Object.fromEntries(
      published.flatMap(({ key }, element) => {
        const draw = (person * 7 + element * 5 + person * element) % 11;
        if (draw === 10) return [];
        return [[key, draw < 5 ? '5' : draw < 8 ? '4' : draw < 9 ? '3' : '2']];
      }),
    ),
  );
}
