import type { ReactElement } from 'react';
import { HowAnswersAreKept } from '@/features/evaluations/components/how-answers-are-kept';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { UnknownLink } from '@/features/evaluations/collecting/answering/components/unknown-link';
import { changedProblem, differingProblem } from '@/features/forms/answering/differing';
import type { FormSession } from '@/features/evaluations/collecting/answering/model';
import { carried, type Step } from '@/features/forms/answering/model';
import { allAsks } from '@/features/forms/answers';
import { plainText } from '@/features/forms/drawing/model';
import { translatedInto } from '@/features/forms/translating';
import { PaperForm } from '@/features/forms/drawing/components/paper-form';
import { LostLink } from '@/features/evaluations/collecting/mailing/components/lost-link';
import { mailMeanings, mailText } from '@/features/evaluations/collecting/mail-texts/model';
import { lostLinkText } from '@/features/evaluations/collecting/mailing/model';
import { StopMail } from '@/features/evaluations/collecting/mailing/components/stop-mail';
import { lostLink } from '@/features/evaluations/collecting/mailing/schema';
import type { PromiseKind } from '@/features/evaluations/model';
import type { Say } from '@/languages/say';
import { type FormState, untouched } from '@/ui/form-state';
import { everyKind } from './every-kind';
import { problems, tablePageStates } from './table-page-states';
import { translated } from './translated';

const opensAt = new Date('2018-01-16T15:30:00Z');
const closesAt = new Date('2018-01-30T00:00:00Z');
const asked = translated(everyKind);

const session = (promise: PromiseKind): FormSession => ({
  participationId: 'p',
  linkHash: 'h',
  stage: { id: 's', cohortId: 'c', key: 'k', title: '', formVersionId: 'v', opensAt, closesAt, promise },
  cohortName: '2018',
  programmeName: '2018',
  language: null,
  contact: '1, 020 7946 0000',
  firstName: '1',
  finished: false,
  document: asked,
  answers: {},
  draft: { keyHash: '', sealed: null },
  savedAt: opensAt,
  listed: true,
  ready: true,
  box: null,
  keys: null,
});

/** Some questions answered as people do. */
const rightly = {
  part: 'check',
  'how-helpful': '4',
  'come-again': 'not-sure',
  'also-needed': ['time', 'role'],
  'own-words': '1',
  'what-changed.text': '1',
  'what-changed.kind': 'other',
  'what-changed.reach': 'own',
};

/** Every question answered as nobody can. */
const wrongly = {
  'how-helpful': '9',
  'come-again': 'x',
  'also-needed': ['x'],
  'own-words': 'x'.repeat(5001),
  'what-changed.when': '1',
};

/** Every state of every page of those who answer, in one language, by a name for it. `language`: of its form, where that is another. */
export function pageStates(say: Say, language: string = say.language): Record<string, ReactElement> {
  return {
    ...forms(say, language),
    ...afterwards(say),
    ...tablePageStates(say, session('linked')),
    ...byMail(say),
    ...onPaper(say),
  };
}

const differingAnswers = { 'how-helpful': { mark: 2 } } as const;

/** What is said of an answer that was given, or taken back, here and elsewhere. */
const differing = (say: Say) =>
  allAsks(asked)
    .slice(0, 1)
    .flatMap((ask) => [
      differingProblem(say, translatedInto(asked, say.language), { ask, elsewhere: { mark: 2 } }),
      differingProblem(say, translatedInto(asked, say.language), { ask, here: { mark: 2 } }),
    ]);

function forms(say: Say, language: string): Record<string, ReactElement> {
  const form = (promise: PromiseKind, state: FormState, part: Step = 1, own = true, changing = false) => (
    <AnswerForm
      {...{ say, part, state, language, changing, checking: false }}
      session={session(promise)}
      action="/a/x"
      ownDevice={own}
    />
  );
  const { problems: errors } = carried(asked, { part: 1, sent: wrongly, intent: 'send' }, say);
  return {
    'a linked form': form('linked', untouched),
    'its part that looks back': form('linked', untouched, 2),
    'a named form that is changed': form('named', untouched, 1, true, true),
    'a check of nothing': form('linked', untouched, 'check'),
    'a check that is for good': form('unlinkable', { values: rightly, errors: [] }, 'check'),
    'an unlinkable form': form('unlinkable', untouched),
    'an unlinkable form at a table': form('unlinkable', untouched, 2, false),
    'a form with everything wrong': form('linked', { values: wrongly, errors }),
    'a form that is saved': form('linked', {
      values: { part: '1' },
      errors: [],
      notice: say('saved.notSent', { time: say.time(opensAt) }),
    }),
    'a form with another answer elsewhere': form('linked', {
      values: { part: '1' },
      errors: differing(say),
    }),
    'a check of what was changed elsewhere': form(
      'linked',
      {
        values: { part: 'check' },
        errors: [
          { field: 'form', message: say('send.changed') },
          ...allAsks(asked)
            .slice(0, 2)
            .map((ask) =>
              changedProblem(say, { ...ask, question: { ...ask.question, label: '1' } }, differingAnswers),
            ),
        ],
      },
      'check',
    ),
    'a form that can’t be sent': form('linked', {
      values: { part: '1' },
      errors: [
        say('send.nothing'),
        say('send.closed'),
        say('send.tooMuch'),
        say('send.already'),
        say('send.meanwhile'),
        say('send.notYet'),
        say('send.keysAway'),
      ].map((message) => ({ field: 'form', message })),
    }),
  };
}

function afterwards(say: Say): Record<string, ReactElement> {
  const not = (state: 'finished' | 'not yet' | 'closed' | 'keys missing', dated: boolean) => {
    const { stage, ...rest } = session('linked');
    const times = dated ? {} : { opensAt: null, closesAt: null };
    return (
      <NotAnswerable
        {...{ say, state }}
        session={{ ...rest, stage: { ...stage, ...times } }}
        sent={{ 'own-words': '1' }}
        changeable
        ownDevice
      />
    );
  };
  const states = ['finished', 'not yet', 'closed', 'keys missing'] as const;
  const thanks = (promise: PromiseKind, nextOn: Date | null, again: boolean) => (
    <Thanks {...{ say, nextOn, again }} session={session(promise)} came={{ answered: 2, asked: 3 }} />
  );
  return {
    ...Object.fromEntries(
      states.flatMap((state) => [
        [state, not(state, true)],
        [`${state}, without dates`, not(state, false)],
      ]),
    ),
    'sent before': (
      <NotAnswerable
        {...{ say }}
        state="finished"
        session={{ ...session('linked'), savedAt: null }}
        changeable
        ownDevice
      />
    ),
    'thanks on a device of one’s own': (
      <Thanks {...{ say }} nextOn={null} again session={session('linked')} came={null} forget="p/form" />
    ),
    'thanks for a linked form': thanks('linked', closesAt, false),
    'thanks for a named form': thanks('named', null, true),
    'thanks for an unlinkable form': thanks('unlinkable', null, false),
    'how answers are kept': <HowAnswersAreKept say={say} />,
  };
}

function byMail(say: Say): Record<string, ReactElement> {
  const wrongAddress = lostLink(say).safeParse({ email: 'x' }).error;
  return {
    'an unknown link': <UnknownLink say={say} sent={{ 1: '2' }} />,
    'a lost link': <LostLink say={say} state={problems(wrongAddress?.issues)} />,
    'no more mail': <StopMail say={say} link="x" quiet={false} state={untouched} />,
    'mail again': <StopMail say={say} link="x" quiet state={untouched} />,
  };
}

const onPaper = (say: Say): Record<string, ReactElement> => ({
  'a sheet of paper': <PaperForm say={say} document={translatedInto(asked, say.language)} size="normal" />,
});

/** What goes as text: mail to those who are asked, and a form to be read aloud. */
export const textsIn = (say: Say): string[] => [
  ...mailMeanings.flatMap((meaning) =>
    [false, true].flatMap((yes) =>
      Object.values(mailText(say, meaning, { ...mail(say), before: yes, many: yes })),
    ),
  ),
  ...Object.values(lostLinkText(say, '1', [{ title: '1', link: 'https://1' }])),
  plainText(translatedInto(asked, say.language), say),
];

const mail = (say: Say) => ({
  name: '1',
  cohortName: '1',
  programmeName: '1',
  formTitle: '1',
  minutes: 2,
  link: 'https://1',
  promise: say('unlinkable.text'),
  closesAt,
});
