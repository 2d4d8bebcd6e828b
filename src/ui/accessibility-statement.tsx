/** What the pages are measured by, and which points of level AAA are not met where people answer. */
export function HowWellItWorks() {
  return (
    <>
      <h2>How well it works</h2>
      <p>
        We measure our pages by the Web Content Accessibility Guidelines (WCAG) 2.2. Every page aims at level
        AA. The pages on which you answer aim at AAA, the highest level. A program (axe, in the Chromium
        browser) looks at each of them, in English, in the states that our tests list, on a screen 320 pixels
        wide. Everything to press but a link within a sentence is at least 44 pixels high and wide. We walk
        them with a keyboard, and with JavaScript off.
      </p>
      <p>Of level AAA these points are not met on the pages on which you answer:</p>
      <ul>
        <li>A form closes on a date, so there is a time limit, though a long one (2.2.3).</li>
        <li>
          A tablet that goes round the table keeps nothing of what you typed when it is put aside, so that the
          next person can’t read it (2.2.6).
        </li>
        <li>Hard words are not explained in place, nor how they are said (3.1.3, 3.1.6).</li>
        <li>
          Our own English sentences ask for about eight years of school. The questions are your course’s own
          words, which may ask for more (3.1.5).
        </li>
        <li>Parts of a page are not marked for programs that put symbols in their place (1.3.6).</li>
      </ul>
    </>
  );
}

/** What is known to be in somebody's way still. */
export function NotGoodEnough() {
  return (
    <>
      <h2>What is not good enough yet</h2>
      <ul>
        <li>
          People with disabilities, and people who use a screen reader, have not tested it yet. No outside
          expert has.
        </li>
        <li>
          The pages on which you answer can be read in Welsh, Arabic, Bengali, Polish and Urdu where your
          course has put its form into that language. Nobody who grew up with these languages has read our
          sentences yet. All other pages are in English.
        </li>
        <li>
          The box for a date is the browser’s own. With some screen readers and voice control it is awkward.
        </li>
        <li>
          If our computer fails while it makes a page for staff, you see an explanation only with JavaScript.
        </li>
        <li>There are no versions in Easy Read or British Sign Language.</li>
      </ul>
    </>
  );
}
