import { Button } from '@/ui/button';
import { Hidden } from '@/ui/hidden';
import type { Preview } from '../model';

const which = ['one', 'two', 'three'] as const;

type Props = {
  people: readonly { personId: string; name: string }[];
  previews: readonly Preview[];
  /** What else the address says. */
  hidden?: Readonly<Record<string, string>>;
};

/** What three people would read, whom whoever looks can choose. */
export function Previews({ people, previews, hidden = {} }: Props) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="previews" className="mt-10">
      <h2 id="previews">What three of them would read</h2>
      <p className="text-soft">What stands in square brackets is filled in when it goes.</p>
      <form className="my-4 flex flex-wrap items-end gap-4" action="#previews">
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {which.slice(0, Math.min(3, people.length)).map((name, index) => (
          <label key={name}>
            <span className="block font-semibold">Person {index + 1}</span>
            <select
              name={name}
              defaultValue={previews[index]?.personId}
              className="control w-auto max-w-full"
            >
              {people.map((person) => (
                <option key={person.personId} value={person.personId}>
                  {person.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button variant="quiet">Show these</Button>
      </form>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-3">
        {previews.map(({ personId, name, words }) => (
          <article
            key={personId}
            aria-label={`To ${name}`}
            className="rounded-lg border border-line bg-card p-5"
          >
            <p className="text-soft">To {name}</p>
            <p className="my-2 font-semibold" dir="auto">
              {words.subject}
            </p>
            <p className="break-words whitespace-pre-wrap" dir="auto">
              {words.text}
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}
