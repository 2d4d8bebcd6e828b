import type { Metadata } from 'next';
import { promiseWords } from '@/features/evaluations/model';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'How answers are kept' };

export default function HowAnswersAreKeptPage() {
  return (
    <Page size="participant" width="narrow" title="How answers are kept" lead="Each form makes one of three promises. It stands at the top of the form, and once the form has opened nobody can change it.">
      <div className="prose">
        <h2>“{promiseWords.unlinkable.title}”</h2>
        <p>
          We keep two lists that have nothing in common. One says who has answered, with the day and nothing else, so that
          nobody is reminded twice. The other only counts: how many people gave a 1, a 2, a 3, a 4 or a 5 to each question.
        </p>
        <p>
          What you write joins everybody’s notes. Each time a note comes in, all of them are shuffled and stored anew, with
          no name, time or order. Even somebody with a copy of everything we store could not tell which are yours. That is
          also why these answers can’t be changed or taken back once they are sent.
        </p>
        <h2>“{promiseWords.linked.title}”</h2>
        <p>
          Your answers are kept under a random number, the same one each time you are asked, so that change can be seen.
          Which number is whose is stored apart, and no screen shows it to anybody.
        </p>
        <h2>“{promiseWords.named.title}”</h2>
        <p>Your answers are kept with your name. The people who run your course can read them; nobody else can.</p>
        <h2>While you are still writing</h2>
        <p>
          What you have saved but not sent is locked with a key that only your own link, or the device you are using, holds.
          It is thrown away the moment you send your answers.
        </p>
        <h2>Who sees the results</h2>
        <p>
          Whoever paid for the course sees figures only, never words and never names, and no figure about fewer than eight
          people. Except for forms with a name, nobody sees figures before the form has closed, unless a facilitator asks to
          look early; then later answers are added only in steps of eight or more.
        </p>
      </div>
    </Page>
  );
}
