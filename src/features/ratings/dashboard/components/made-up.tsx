/** Said in the demo wherever figures stand or what people wrote: whose they are. */
export function MadeUp() {
  return (
    <p className="mb-6 max-w-3xl text-small text-soft">
      This is the demo. Its people are invented. For London 2016–17 the paper gives a number and an average
      for each element at the end of the course, and the marks are made up such that these come out. It also
      says that all who answered a month after would recommend the course and had their expectations met, and
      that 7 came after three months. All else is made up: every other stage and cohort, and every sentence
      that somebody is said to have written.
    </p>
  );
}
