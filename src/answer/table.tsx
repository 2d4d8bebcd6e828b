import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { OtherName } from '@/features/evaluations/collecting/answering/components/other-name';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { formSessionOf, nextFormOn } from '@/features/evaluations/collecting/answering/data';
import { formSessionState } from '@/features/evaluations/collecting/answering/model';
import { answerAtTable } from '@/features/evaluations/collecting/answering/posts';
import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { PassOn } from '@/features/evaluations/collecting/cards/components/pass-on';
import { peopleAtTable, whomToAskAt } from '@/features/evaluations/collecting/cards/data';
import { choosePerson, enterCode } from '@/features/evaluations/collecting/cards/posts';
import { languageKeys } from '@/languages/known';
import { type Say, speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { forgetPerson, viewerAtTable } from '@/server/table-device';
import { asText, type FormState, untouched } from '@/ui/form-state';
import { drawn } from '@/ui/said';
import { came, offeredOf, place, speakingTo } from './form-place';
import { givenBack, nextStep, tableGone, typedBefore } from './given-back';
import type { AnswerPage, Asked, Shown } from './page';
import { unknownTable } from './unknown';

const isOnItsWay = ({ values, errors }: FormState): boolean =>
  errors.length === 0 && asText(values._typed) !== '';

/** The languages of a page that carries nothing: their links would leave what was typed before behind. */
const offeredBeside = ({ values }: FormState) => (asText(values._typed) === '' ? languageKeys : undefined);

/** /t */
export const tableCode: AnswerPage = {
  show: (asked, state) => {
    // The code was right, and what was typed before goes on to the names.
    if (isOnItsWay(state)) return nextStep(asked, state.values);
    const say = speakingTo(asked, state.values);
    return { main: <EnterCode {...{ say, state }} />, say, offered: offeredBeside(state) };
  },
  take: enterCode,
  missing: tableGone,
};

/** /t/[code]: where a card's QR leads. The code stands there already, and one press sends it. Only sending looks it up. */
export const scannedCode: AnswerPage = {
  show: (asked, state) => {
    const say = speakingTo(asked, state.values);
    return {
      main: <EnterCode say={say} code={asked.code.slice(0, 40)} state={state} />,
      say,
      offered: languageKeys,
    };
  },
  missing: unknownTable,
};

/** /t/who */
export const whoAtTable: AnswerPage = {
  show: async (asked, state) => {
    const say = speakingTo(asked, state.values);
    if (isOnItsWay(state)) return formOfTheirs(asked, state, say);
    const table = await peopleAtTable(await viewerAtTable());
    if (!table) return tableGone(asked, state.values);
    return { main: <ChoosePerson {...{ say, table, state }} />, say, offered: offeredBeside(state) };
  },
  take: choosePerson,
  missing: tableGone,
};

/** The form with what was typed before, for whoever was chosen; it is shown to nobody else who was. */
async function formOfTheirs(asked: Asked, { values }: FormState, say: Say): Promise<Shown> {
  const session = await formSessionOf(await viewerAtTable());
  const before = typedBefore(say, values);
  const who = asText(before.values._who);
  return who === '' || who === session?.participationId
    ? formAtTable.show(asked, before)
    : nextStep(asked, values, [{ field: 'person', message: say('forgot.other') }]);
}

/** /t/answer */
export const formAtTable: AnswerPage = {
  show: async (asked, given) => {
    const session = await formSessionOf(await viewerAtTable());
    if (!session) return givenBack(asked, given.values);
    // What somebody else typed on this device is nobody's but theirs.
    const isTheirs = ['', session.participationId].includes(asText(given.values._who));
    const sent = isTheirs ? given : untouched;
    const { change: _never, ...at } = place(asked, sent, session);
    const say = speaking(at.language);
    const state = formSessionState(session, now());
    const stands = sent.errors.length > 0 && state !== 'finished';
    if (state !== 'open' && !stands) {
      // What is given back here is nobody's who holds the device next.
      if (sent !== untouched) await forgetPerson();
      return {
        say,
        offered: offeredOf(session),
        main: (
          <NotAnswerable {...{ say, session, state }} sent={sent.values} ownDevice={false} changeable={false}>
            <OtherName say={say} who={session.firstName} />
          </NotAnswerable>
        ),
      };
    }
    const action = addresses.atTable.form();
    return {
      say,
      main: (
        <AnswerForm {...{ say, session, action, ...at }} state={sent} changing={false} ownDevice={false} />
      ),
    };
  },
  take: answerAtTable,
  missing: givenBack,
};

/** /t/next: where a device that goes round the table stands between two people. It knows nobody any more. */
export const nextAtTable: AnswerPage = {
  show: async (asked, sent) => {
    const say = speakingTo(asked, sent.values);
    const viewer = await viewerAtTable();
    const table = await peopleAtTable(viewer);
    if (!table) return unknownTable(asked, sent.values);
    return {
      main: (
        <PassOn {...{ say, table }} again={asked.query.get('again') === 'yes'}>
          <NeedHelp say={say} contact={await whomToAskAt(viewer)} />
        </PassOn>
      ),
      say,
    };
  },
  missing: unknownTable,
};

/** /t/thanks */
export const thanksAtTable: AnswerPage = {
  show: async (asked, sent) => {
    const viewer = await viewerAtTable();
    const session = await formSessionOf(viewer);
    if (!session?.finished) return { to: addresses.atTable.who() };
    const say = speaking(place(asked, sent, session).language);
    const link = (words: ReactNode[]) => <a href={addresses.atTable.who()}>{words}</a>;
    return {
      say,
      offered: offeredOf(session),
      main: (
        <Thanks
          say={say}
          session={session}
          came={came(asked)}
          again={asked.query.get('again') === 'yes'}
          nextOn={await nextFormOn(viewer, session)}
        >
          <p>{drawn(say.pieces('who.next', { link }))}</p>
        </Thanks>
      ),
    };
  },
  missing: unknownTable,
};
