import { addresses } from '@/addresses';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { formSessionOf, nextFormOn } from '@/features/evaluations/collecting/answering/data';
import { canChange, formSessionState } from '@/features/evaluations/collecting/answering/model';
import { answerByLink } from '@/features/evaluations/collecting/answering/posts';
import { StopMail } from '@/features/evaluations/collecting/mailing/components/stop-mail';
import { personOfLink } from '@/features/evaluations/collecting/mailing/data';
import { stopMail } from '@/features/evaluations/collecting/mailing/posts';
import { now } from '@/server/clock';
import { answering } from '@/server/viewer';
import { came, place } from './form-place';
import type { AnswerPage } from './page';
import { unknownLink } from './unknown';

/** /a/[link] */
export const formByLink: AnswerPage = {
  show: async (asked, sent) => {
    const session = await formSessionOf(answering(asked.link));
    if (!session) return unknownLink();
    const { change, ...at } = place(asked, sent);
    const state = formSessionState(session, now());
    const changeable = canChange(session, { mode: 'link' }, now());
    const changing = changeable && change;
    // A form that closed while somebody wrote stands there still, with all that they typed and why it was not taken.
    const givenBack = sent.errors.length > 0 && state !== 'finished';
    if (state !== 'open' && !changing && !givenBack)
      return { main: <NotAnswerable session={session} state={state} changeable={changeable} /> };
    const action = addresses.answer(asked.link).form();
    return { main: <AnswerForm {...{ session, action, changing, ...at }} state={sent} ownDevice /> };
  },
  take: answerByLink,
  missing: unknownLink,
};

/** /a/[link]/thanks */
export const thanksByLink: AnswerPage = {
  show: async ({ link, query }) => {
    const viewer = answering(link);
    const session = await formSessionOf(viewer);
    if (!session) return unknownLink();
    if (!session.finished) return { to: addresses.answer(link).form() };
    return {
      main: (
        <Thanks
          session={session}
          came={came(query)}
          again={query.get('again') === 'yes'}
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
  show: async ({ link }, state) => {
    const person = await personOfLink(answering(link));
    return person ? { main: <StopMail link={link} quiet={person.quiet} state={state} /> } : unknownLink();
  },
  take: stopMail,
  missing: unknownLink,
};
