import { promiseWords } from '../promises';

/** What each of the three promises comes to, what is kept meanwhile, and who sees the results. */
export function HowAnswersAreKept() {
  return (
    <div className="prose">
      <UnlinkableAnswers />
      <WhatWeCannotPromise />
      <LinkedAnswers />
      <NamedAnswers />
      <UnsentAnswers />
      <WhatLinksShow />
      <WhoSeesResults />
    </div>
  );
}

function UnlinkableAnswers() {
  return (
    <>
      <h2>“{promiseWords.unlinkable.title}”</h2>
      <p>
        The moment you send your answers they are locked away in a ballot box, and all in it are made the same
        size. Two keys are needed to open it. They are kept in two stores, and neither of them is where the
        answers are. Beside the box we keep a list of who has answered, on which day, and whether by link, at
        a table, on paper or by phone, so that nobody is reminded again.
      </p>
      <p>
        The box is opened once, after the form has closed, if at least eight people who were asked have sent
        one. Then the answers are counted: how many people gave a 1, a 2, a 3, a 4 or a 5. What people wrote
        is shuffled. After that the box is emptied and the keys are deleted. If fewer than eight people
        answer, it stays shut and nobody reads it. Forms that somebody typed in for you, from paper or on the
        phone, are counted too, but whoever typed them knows them.
      </p>
    </>
  );
}

function WhatWeCannotPromise() {
  return (
    <>
      <p>
        So these answers can’t be changed or taken back once they are sent. And this is what we can and can’t
        promise:
      </p>
      <ul>
        <li>A copy of our records, of our backups or of our logs does not show who wrote what.</li>
        <li>
          Until the box is opened, somebody who could read this server and both places with the keys could
          find out.
        </li>
        <li>Afterwards we delete the keys. Nobody can prove that no copy was ever made.</li>
        <li>If seven of eight people tell what they wrote, the eighth is known.</li>
        <li>Your own words may give you away.</li>
      </ul>
    </>
  );
}

function LinkedAnswers() {
  return (
    <>
      <h2>“{promiseWords.linked.title}”</h2>
      <p>
        Your answers are kept under a random number, the same one each time you are asked, so that change can
        be seen. Which number is whose is stored apart, and no page shows it to anybody. Somebody who could
        read all of our records could put the two together.
      </p>
    </>
  );
}

function NamedAnswers() {
  return (
    <>
      <h2>“{promiseWords.named.title}”</h2>
      <p>
        Your answers are kept with your name. The people who run your course can read them. No page shows them
        to anybody else.
      </p>
    </>
  );
}

function UnsentAnswers() {
  return (
    <>
      <h2>While you are still writing</h2>
      <p>
        Answers for the ballot box stay on your device, or in the page, until you send them: we have nothing
        of them before. Of other forms we save what you have written so far. It is locked with a key that
        comes from your own link, or from the device you are using, and it is thrown away the moment you send
        your answers.
      </p>
    </>
  );
}

function WhatLinksShow() {
  return (
    <>
      <h2>What your link shows</h2>
      <p>
        Your link can send a form. It never shows what was sent, to you or to anybody else who might have it.
        Where you can change your answers, you fill in the form again, and it replaces the first one.
      </p>
    </>
  );
}

function WhoSeesResults() {
  return (
    <>
      <h2>Who sees the results</h2>
      <p>
        Except for forms with a name, nobody sees anything before the form has closed and its results are
        released. That is done once, and everybody who may see them sees the same. Whoever paid for the course
        sees figures only, never words and never names, and no figure about fewer than eight people.
      </p>
    </>
  );
}
