import type { Metadata } from 'next';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Accessibility' };

export default function AccessibilityPage() {
  return (
    <Page
      title="Accessibility"
      width="narrow"
      size="participant"
      lead="Everybody should be able to take part, whatever their disability, their phone or their practice with computers."
    >
      <div className="prose">
        <h2>What you can do</h2>
        <ul>
          <li>Do everything with a keyboard alone. You always see where you are.</li>
          <li>
            Make the letters up to four times larger. Nothing gets lost, and no page scrolls sideways; only
            wide tables do.
          </li>
          <li>
            Use your own settings: dark or light, more contrast, Windows contrast themes, less movement.
          </li>
          <li>Fill in every form without JavaScript, and on an old phone.</li>
          <li>
            Take your time. What you typed on your own device waits for you until the form closes, while
            JavaScript is on.
          </li>
          <li>Read the numbers of each chart in a table and in a sentence.</li>
          <li>Print a form or a results page. Menus and buttons are left out.</li>
        </ul>
        <h2>How well it works</h2>
        <p>
          We measure our pages by the Web Content Accessibility Guidelines (WCAG) 2.2. Every page aims at
          level AA. The pages on which you answer aim at AAA, the highest level. A program (axe, in the
          Chromium browser) looks at each of them in every state that we know of: on a screen 320 pixels wide,
          and everything to press is at least 44 pixels high. We walk them with a keyboard, and with
          JavaScript off.
        </p>
        <p>Of level AAA these points are not met on the pages on which you answer:</p>
        <ul>
          <li>A form closes on a date, so there is a time limit, though a long one (2.2.3).</li>
          <li>
            A tablet that goes round the table keeps nothing of what you typed when it is put aside, so that
            the next person can’t read it (2.2.6).
          </li>
          <li>Hard words are not explained in place, nor how they are said (3.1.3, 3.1.6).</li>
          <li>
            Our own English sentences ask for about eight years of school. The questions are your course’s own
            words, which may ask for more (3.1.5).
          </li>
          <li>Parts of a page are not marked for programs that put symbols in their place (1.3.6).</li>
        </ul>
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
            If our computer fails while it makes a page for staff, you see an explanation only with
            JavaScript.
          </li>
          <li>There are no versions in Easy Read or British Sign Language.</li>
        </ul>
        <h2>If something is in your way</h2>
        <p>
          Tell the person who runs your course. They can help you to answer, and pass on what should be
          mended. If that does not help, you can turn to the{' '}
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
        </p>
        <p>Written in November 2026, for the first version of Roundtable.</p>
      </div>
    </Page>
  );
}
