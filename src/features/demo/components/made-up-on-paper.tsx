/** Said at the top of whatever is printed of the demo, so that nobody who finds the sheet takes it for people’s own words. It stands in the margin: nothing moves to another sheet. */
export function MadeUpOnPaper() {
  return (
    <p className="made-up-on-paper hidden print:block">
      From the demo: its people, and what they say and gave, are made up.
    </p>
  );
}
