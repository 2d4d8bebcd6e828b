/** Said on every dashboard of the demo: whose figures these are. */
export function MadeUp() {
  return (
    <p className="mb-6 max-w-3xl text-small text-soft">
      This is the demo. Its people are invented. For London 2016–17 the single marks are made up such that
      each published number and average comes out; the other cohorts’ marks are made up altogether.
    </p>
  );
}
