import { Stat } from '@/ui/stat';
import { counted, plural } from '@/writing/words';
import type { DashboardView, ReturnsView } from '../model';

/** Whose forms the figures stand on, and whose they don't. */
export function HeardFrom({ kind, returns }: { kind: DashboardView['kind']; returns: ReturnsView }) {
  const { returned, unread, asked, withdrawn, typed, broughtIn, others, people } = returns;
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
          {counted(unread, 'form stays', 'forms stay')} unread: fewer than eight people sent a form
          themselves. They are in no figure.
        </p>
      )}
      {broughtIn > others && (
        <p>
          {broughtIn - others} of them {plural(broughtIn - others, 'was', 'were')} imported from a file,
          without a name.
        </p>
      )}
      {others > 0 && <Others others={others} read={broughtIn > 0} people={people} />}
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

/** Forms of people who aren't on the list: imported from a file, and in the figures only if the file is. */
function Others({ others, read, people }: Pick<ReturnsView, 'others' | 'people'> & { read: boolean }) {
  return (
    <p>
      Another {counted(others, 'form', 'forms')} from a file {plural(others, 'is', 'are')} of people from
      elsewhere. {plural(others, 'It counts', 'They count')} {read ? 'in the means and ' : ''}in “all{' '}
      {people.toLocaleString('en-GB')}”.
    </p>
  );
}
