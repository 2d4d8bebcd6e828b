import type { Mix } from '../mix';

/** The group as it would be if these came, in figures with their words. */
export function MixOfGroup({ mix: { chosen, groups }, places }: { mix: Mix; places: number }) {
  return (
    <section aria-labelledby="mix" className="mb-4">
      <h2 id="mix">If these came</h2>
      <p aria-live="polite" className={chosen > places ? 'mb-3 font-semibold text-red' : 'mb-3'}>
        {chosen} people for {places} places{chosen > places && `: ${chosen - places} too many`}
      </p>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {groups.map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.slice(0, 8).map(({ label, chosen: some, of }) => (
                <li key={label} className="flex justify-between gap-4 border-b border-line py-1">
                  <span>{label}</span>
                  <span className="tabular-nums whitespace-nowrap">
                    {some} of {of}
                  </span>
                </li>
              ))}
            </ul>
            {lines.length > 8 && <p className="text-small text-soft">and {lines.length - 8} more kinds</p>}
          </div>
        ))}
      </div>
    </section>
  );
}
