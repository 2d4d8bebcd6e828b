import { randomUUID } from 'node:crypto';
import { addresses } from '@/addresses';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import type { FormSession } from '@/features/evaluations/collecting/answering/model';
import type { Step } from '@/features/forms/answering/model';
import type { Say } from '@/languages/say';
import { type FormState, untouched } from '@/ui/form-state';
import type { Shown } from './page';

/** What holds the places of somebody's link and number: nobody can have typed these. */
const held = { link: randomUUID(), participationId: randomUUID() };

type Opened = { say: Say; part: Step; language?: string; checking: boolean };

/** Whether nothing stands on a form yet: then it is alike for all whom it asks. */
export const isUntouched = (
  { savedAt, finished }: Pick<FormSession, 'savedAt' | 'finished'>,
  state: FormState,
): boolean => state === untouched && savedAt === null && !finished;

/** The form behind a link, on which nothing stands yet. */
export function untouchedForm(
  link: string,
  session: FormSession,
  opened: Opened,
): Exclude<Shown, { to: string }> {
  const { stage, contact, participationId } = session;
  const { say, part, language, checking } = opened;
  const action = addresses.answer(held.link).form();
  return {
    main: (
      <AnswerForm
        {...{ ...opened, action, state: untouched, changing: false }}
        session={{ ...session, participationId: held.participationId }}
        ownDevice
      />
    ),
    say,
    alike: {
      kind: JSON.stringify([
        stage.formVersionId,
        stage.promise,
        contact,
        say.language,
        language,
        part,
        checking,
      ]),
      own: [
        { heldBy: held.link, is: link },
        { heldBy: held.participationId, is: participationId },
      ],
    },
  };
}
