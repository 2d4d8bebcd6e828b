import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HowAnswersAreKept } from '@/features/evaluations/components/how-answers-are-kept';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { endOfCourse } from '@/features/forms/course-forms';
import { speaking } from '@/languages/say';
import type { PromiseKind } from '@/features/evaluations/model';

const session = {
  document: endOfCourse.document,
  programmeName: 'The Effective Lay Partner',
  cohortName: 'London',
  contact: 'Maria Lopez, 020 7946 0000, maria@example.org',
};

const thanks = (promise: PromiseKind): string =>
  renderToStaticMarkup(
    createElement(Thanks, {
      say: speaking('en'),
      session: { ...session, stage: { promise } },
      came: null,
      again: false,
      nextOn: null,
    }),
  );

const kinds: PromiseKind[] = ['named', 'linked', 'unlinkable'];

describe('what is said once a form is in', () => {
  it.each(kinds)(
    'claims nothing about everybody for ever of a %s one, and links to what is so',
    (promise) => {
      expect(thanks(promise)).not.toMatch(/\b(?:nobody|no one|never|impossible|anonymous|secure)\b/i);
      expect(thanks(promise)).toContain('href="/how-answers-are-kept?language=en"');
    },
  );

  it('says for which course and form, and whom to ask, to be rung or written to with one press', () => {
    const said = thanks('linked');
    expect(said).toContain('The Effective Lay Partner, London');
    expect(said).toContain('“End of the course” is sent');
    expect(said).toContain(
      'Maria Lopez, <a href="tel:02079460000">020 7946 0000</a>, <a href="mailto:maria@example.org">maria@example.org</a>',
    );
  });

  it('claims of an unlinkable one what stands in full behind the link: what a copy shows', () => {
    expect(thanks('unlinkable')).toContain('No copy of our records shows which are yours');
    const whole = renderToStaticMarkup(createElement(HowAnswersAreKept, { say: speaking('en') }));
    expect(whole).toContain(
      'A copy of our records, of our backups or of our logs does not show who wrote what.',
    );
    expect(whole).toMatch(/Until the box is opened, somebody who could read this server and both places/);
    expect(whole).toContain('Afterwards we delete the keys.');
  });
});
