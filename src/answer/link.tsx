import { addresses } from '@/addresses';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { formSessionOf, nextFormOn } from '@/features/evaluations/collecting/answering/data';
import { canChange, formSessionState } from '@/features/evaluations/collecting/answering/model';
import { answerByLink } from '@/features/evaluations/collecting/answering/posts';
import { StopMail } from '@/features/evaluations/collecting/mailing/components/stop-mail';
import { linkLedOn } from '@/features/evaluations/collecting/links/data';
import { personOfLink } from '@/features/evaluations/collecting/mailing/data';
import { stopMail } from '@/features/evaluations/collecting/mailing/posts';
import { languageKeys } from '@/languages/known';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { answering } from '@/server/viewer';
import type { FormState } from '@/ui/form-state';
import { came, offeredOf, place, speakingTo } from './form-place';
import type { Asked, AnswerPage, Shown } from './page';
import { unknownLink } from './unknown';
import { isUntouched, untouchedForm } from './untouched-form';

/** Somebody who was here twice has two links: the old one leads to the one that is kept. */
async function mergedLink(
  asked: Asked,
  values: FormState['values'],
  part: 'form' | 'thanks' | 'stop',
): Promise<Shown> {
  const kept = await linkLedOn(answering(asked.link));
  return kept ? { to: addresses.answer(kept)[part]() } : unknownLink(asked, values);
}

/** Whoever had their form open while their two records became one goes on in the form that is kept, with what they typed. */
async function mergedMeanwhile(asked: Asked, values: FormState['values']): Promise<Shown> {
  const kept = await linkLedOn(answering(asked.link));
  if (!kept) return unknownLink(asked, values, values);
  // What a page says of the place in the ledger that it was of, and of its drafts, isn't so of the other.
  const typed = Object.fromEntries(Object.entries(values).filter(([name]) => !/^(intent|_.*)$/.test(name)));
  const notice = speakingTo(asked, values)('forgot.stands');
  return formByLink.show({ ...asked, link: kept }, { values: { ...typed, link: kept }, errors: [], notice });
}

/** /a/[link] */
export const formByLink: AnswerPage = {
  show: async (asked, sent) => {
    const session = await formSessionOf(answering(asked.link));
    if (!session) return mergedLink(asked, sent.values, 'form');
    const { change, ...at } = place(asked, sent, session);
    const say = speaking(at.language);
    const state = formSessionState(session, now());
    const changeable = canChange(session, { mode: 'link' }, now());
    const changing = changeable && change;
    // A form that closed while somebody wrote stands there still, with all that they typed and why it was not taken.
    const stands = sent.errors.length > 0 && state !== 'finished';
    if (state !== 'open' && !changing && !stands)
      return {
        main: <NotAnswerable {...{ say, session, state, changeable }} sent={sent.values} ownDevice />,
        say,
        offered: offeredOf(session),
      };
    if (isUntouched(session, sent)) return untouchedForm(asked.link, session, { say, ...at });
    const action = addresses.answer(asked.link).form();
    return {
      main: <AnswerForm {...{ say, session, action, changing, ...at }} state={sent} ownDevice />,
      say,
    };
  },
  take: answerByLink,
  missing: mergedMeanwhile,
};

/** /a/[link]/thanks */
export const thanksByLink: AnswerPage = {
  show: async (asked, sent) => {
    const viewer = answering(asked.link);
    const session = await formSessionOf(viewer);
    if (!session) return mergedLink(asked, sent.values, 'thanks');
    const { language } = place(asked, sent, session);
    if (!session.finished) return { to: addresses.answer(asked.link).form({ language }) };
    const say = speaking(language);
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
          forget={`${session.participationId}/form`}
        />
      ),
    };
  },
  missing: unknownLink,
};

/** /a/[link]/stop */
export const stopByLink: AnswerPage = {
  show: async (asked, state) => {
    const { link } = asked;
    const person = await personOfLink(answering(link));
    if (!person) return mergedLink(asked, state.values, 'stop');
    const say = speakingTo(asked, state.values);
    return { main: <StopMail {...{ say, link, state }} quiet={person.quiet} />, say, offered: languageKeys };
  },
  take: stopMail,
  missing: unknownLink,
};
