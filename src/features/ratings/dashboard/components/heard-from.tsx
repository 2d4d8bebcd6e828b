import { Stat } from '@/ui/stat';
import { plural } from '@/writing/words';
import type { DashboardView, ReturnsView } from '../model';

/** Whose forms the figures stand on, and whose they don't. */
export function HeardFrom({ kind, returns }: { kind: DashboardView['kind']; returns: ReturnsView }) {
  const { finished, unread, asked, withdrawn, typed, broughtIn, people } = returns;
  const returned = finished + unread;
  const rate = asked > 0 ? `${Math.round((returned / asked) * 100)} % of those on the course` : undefined;
  return (
    <section aria-labelledby="heard" className="space-y-5">
      <h2 id="heard">Who we heard from</h2>
      <Stat value={String(returned)} outOf={String(asked)} label="Forms returned" detail={rate} />
      {withdrawn > 0 && (
        <p>
          {withdrawn} left the course before answering. They count among the {asked}.
        </p>
      )}
      {typed > 0 && (
        <p>
          {typed} of them {plural(typed, 'was', 'were')} typed by staff, from paper or on the phone.
        </p>
      )}
      {unread > 0 && (
        <p>
          {unread} of them {plural(unread, 'stays', 'stay')} unread: fewer than eight people sent a form
          themselves. They are in no figure.
        </p>
      )}
      {broughtIn > 0 && (
        <p>
          Another {broughtIn.toLocaleString('en-GB')} forms were imported from a file. They belong to nobody
          on the list, and count in the means and in “all {people.toLocaleString('en-GB')}”.
        </p>
      )}
      {kind === 'printed' && <p>Both numbers are from print.</p>}
      {kind === 'released' && <p>These figures are final. Whoever may see them sees the same.</p>}
      {kind === 'live' && (
        <p>
          These answers carry names, so you see them as they come in. Whoever paid for the course sees figures
          once you release them.
        </p>
      )}
    </section>
  );
}
