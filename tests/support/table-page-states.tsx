import type { ReactElement } from 'react';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import { OtherName } from '@/features/evaluations/collecting/answering/components/other-name';
import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { PassOn } from '@/features/evaluations/collecting/cards/components/pass-on';
import { UnknownTable } from '@/features/evaluations/collecting/cards/components/unknown-table';
import { chosenPerson, enteredCode } from '@/features/evaluations/collecting/cards/schema';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import type { FormSession } from '@/features/evaluations/collecting/answering/model';
import type { Say } from '@/languages/say';
import { type FormState, untouched } from '@/ui/form-state';

/** What a form says of what its schema refused. */
export const problems = (issues: { path: PropertyKey[]; message: string }[] = []): FormState => ({
  values: { a: '1' },
  errors: issues.map(({ path, message }) => ({ field: String(path[0]), message })),
});

const table = (names: string[]) => ({
  codeId: 'c',
  stageId: 's',
  tableNumber: 3,
  cohortName: '2018',
  programmeName: '2018',
  people: names.map((name, index) => ({ personId: `${index}`, participantId: `${index}`, name })),
});

/** Every state of the pages that a table's code opens, in one language. `session`: of the form there. */
export function tablePageStates(say: Say, session: FormSession): Record<string, ReactElement> {
  const wrongCode = enteredCode(say).safeParse({ code: '', dayCode: '12345678901' }).error;
  const before: FormState = { values: { _typed: '1=2' }, errors: [] };
  const wrongPerson = chosenPerson(say).safeParse({ person: '' }).error;
  return {
    'the code': <EnterCode say={say} state={untouched} />,
    'a wrong code': <EnterCode say={say} state={problems(wrongCode?.issues)} />,
    'the names': <ChoosePerson say={say} table={table(['1', '1'])} state={problems(wrongPerson?.issues)} />,
    'no names': <ChoosePerson say={say} table={table([])} state={untouched} />,
    'no names, and something typed before': <ChoosePerson say={say} table={table([])} state={before} />,
    'a name that is not the one who typed': (
      <ChoosePerson
        say={say}
        table={table(['1'])}
        state={{ ...before, errors: [{ field: 'person', message: say('forgot.other') }] }}
      />
    ),
    'a code on a device that forgot': (
      <EnterCode
        say={say}
        state={{ ...before, errors: [{ field: 'code', message: say('code.card.ended') }] }}
      />
    ),
    'a form that was typed before': (
      <AnswerForm
        {...{ say, language: say.language, changing: false, checking: false, part: 1 }}
        session={session}
        action="/a/x"
        state={{ values: { part: '1' }, errors: [], notice: say('forgot.stands') }}
        ownDevice={false}
      />
    ),
    'passing on': <PassOn say={say} table={table([])} again />,
    'another name': <OtherName say={say} who="1" />,
    'an unknown table': <UnknownTable say={say} />,
    'nobody to ask by name': <NeedHelp say={say} contact={null} />,
  };
}
