import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import type { Seating } from '../../seating-input/model';
import { linesOf, type RuleLine } from '../rule-lines';

type Props = { cohort: string; seating: Seating; broken: ReadonlySet<number> };

/** The rules and whether a plan keeps them; those of one coach's organisation as one. */
export function RulesKept({ cohort, seating, broken }: Props) {
  const lines = linesOf(seating, broken);
  return (
    <section aria-labelledby="rules" className="mt-8">
      <h2 id="rules">Rules</h2>
      {lines.length === 0 ? (
        <p className="mt-2 text-soft">None yet.</p>
      ) : (
        <ul className="mt-2 space-y-1">
          {lines.map((line) => (
            <li key={line.words}>
              <OneLine line={line} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">
        <Link href={addresses.cohort(cohort).rules}>
          {lines.length === 0 ? 'Add a rule' : 'Change the rules'}
        </Link>
      </p>
    </section>
  );
}

function OneLine({ line: { words, broken, all } }: { line: RuleLine }) {
  return (
    <>
      <span className={broken.length > 0 ? 'font-semibold text-red' : ''}>
        <span aria-hidden="true">{broken.length > 0 ? '✗' : '✓'} </span>
        {words}
        <span className="sr-only">{broken.length > 0 ? ', broken' : ', kept'}</span>
      </span>
      {all.length > 1 && (
        <>
          {broken.map((text) => (
            <span key={text} className="block pl-5 text-small text-red">
              {text}
            </span>
          ))}
          <details className="pl-5 text-small">
            <summary className="w-fit cursor-pointer text-teal underline underline-offset-3">Who</summary>
            {all.join('; ')}
          </details>
        </>
      )}
    </>
  );
}
