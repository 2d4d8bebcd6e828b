import { addresses } from '@/addresses';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { OtherName } from '@/features/evaluations/collecting/answering/components/other-name';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { formSessionOf, nextFormOn } from '@/features/evaluations/collecting/answering/data';
import { formSessionState } from '@/features/evaluations/collecting/answering/model';
import { answerAtTable } from '@/features/evaluations/collecting/answering/posts';
import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { PassOn } from '@/features/evaluations/collecting/cards/components/pass-on';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import { choosePerson, enterCode } from '@/features/evaluations/collecting/cards/posts';
import { now } from '@/server/clock';
import { viewerAtTable } from '@/server/table-device';
import { asText, type FormState } from '@/ui/form-state';
import { place } from './form-place';
import { givenBack, nextStep, typedBefore } from './given-back';
import type { AnswerPage } from './page';
import { unknownTable } from './unknown';

const isOnItsWay = ({ values, errors }: FormState): boolean =>
  errors.length === 0 && asText(values._typed) !== '';

/** /t */
export const tableCode: AnswerPage = {
  // The code was right, and what was typed before goes on to the names.
  show: (_asked, state) =>
    isOnItsWay(state) ? nextStep(state.values) : { main: <EnterCode state={state} /> },
  take: enterCode,
  missing: unknownTable,
};

/** /t/[code]: where a card's QR leads. The code stands there already, and one press sends it. Only sending looks it up. */
export const scannedCode: AnswerPage = {
  show: ({ code }, state) => ({ main: <EnterCode code={code.slice(0, 40)} state={state} /> }),
  missing: unknownTable,
};

/** /t/who */
export const whoAtTable: AnswerPage = {
  show: async (asked, state) => {
    if (isOnItsWay(state)) return formAtTable.show(asked, typedBefore(asText(state.values._typed)));
    const table = await peopleAtTable(await viewerAtTable());
    return table ? { main: <ChoosePerson table={table} state={state} /> } : { to: addresses.atTable.code };
  },
  take: choosePerson,
  missing: unknownTable,
};

/** /t/answer */
export const formAtTable: AnswerPage = {
  show: async (asked, sent) => {
    const session = await formSessionOf(await viewerAtTable());
    if (!session) return { to: addresses.atTable.code };
    const state = formSessionState(session, now());
    const givenBack = sent.errors.length > 0 && state !== 'finished';
    if (state !== 'open' && !givenBack)
      return {
        main: (
          <NotAnswerable session={session} state={state} changeable={false}>
            <OtherName who={session.firstName} />
          </NotAnswerable>
        ),
      };
    const { part, language } = place(asked, sent);
    const action = addresses.atTable.form();
    return {
      main: (
        <AnswerForm
          {...{ session, part, action, language }}
          state={sent}
          changing={false}
          ownDevice={false}
        />
      ),
    };
  },
  take: answerAtTable,
  missing: givenBack,
};

/** /t/next: where a device that goes round the table stands between two people. It knows nobody any more. */
export const nextAtTable: AnswerPage = {
  show: async ({ query }) => {
    const table = await peopleAtTable(await viewerAtTable());
    return table ? { main: <PassOn again={query.get('again') === 'yes'} /> } : { to: addresses.atTable.code };
  },
  missing: unknownTable,
};

/** /t/thanks */
export const thanksAtTable: AnswerPage = {
  show: async ({ query }) => {
    const viewer = await viewerAtTable();
    const session = await formSessionOf(viewer);
    if (!session?.finished) return { to: addresses.atTable.who };
    return {
      main: (
        <Thanks
          promise={session.stage.promise}
          again={query.get('again') === 'yes'}
          nextOn={await nextFormOn(viewer, session)}
        >
          <p className="mt-6">
            Is somebody else answering on this device? <a href={addresses.atTable.who}>Choose another name</a>
            .
          </p>
        </Thanks>
      ),
    };
  },
  missing: unknownTable,
};
