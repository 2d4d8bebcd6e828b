import type { NotesByQuestion } from '../model';

/** What people wrote, question by question, in no order. For the facilitator only. */
export function Notes({ notes }: { notes: NotesByQuestion }) {
  if ('hidden' in notes) {
    return (
      <section aria-labelledby="notes" className="mt-10">
        <h2 id="notes">In their own words</h2>
        <p className="mt-2 text-soft">{notes.hidden}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="notes" className="mt-10">
      <h2 id="notes">In their own words</h2>
      <p className="mt-1 text-soft">In no order, and without a name. Only those who run the cohort see these.</p>
      {notes.questions.map((question) => (
        <div key={question.label} className="mt-6">
          <h3>{question.label}</h3>
          {question.texts.length === 0 ? (
            <p className="text-soft">Nobody wrote anything here.</p>
          ) : (
            <ul className="mt-2 max-w-3xl space-y-3">
              {question.texts.map((text, index) => (
                <li key={index} className="border-l-4 border-amber-mark pl-4 whitespace-pre-line">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
