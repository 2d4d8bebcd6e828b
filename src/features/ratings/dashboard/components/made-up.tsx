/** Said on every dashboard of the demo: whose figures these are. */
export function MadeUp() {
  return (
    <p className="mb-6 max-w-3xl text-small text-soft">
      This is the demo. Its people are invented. For London 2016–17 the paper gives a number and an average
      for each element at the end of the course, and the marks are made up such that these come out. It also
      says that all who answered a month after would recommend the course and had their expectations met, and
      that 7 came after three months. All else, every other stage and cohort among it, is made up.
    </p>
  );
}
