import type { Metadata } from 'next';
import { HowWellItWorks, NotGoodEnough } from '@/ui/accessibility-statement';
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
        <HowWellItWorks />
        <NotGoodEnough />
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
