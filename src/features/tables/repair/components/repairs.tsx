import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { mendPlan } from '../../plans/actions';
import { MoveList } from '../../plans/components/move-list';
import type { MoveWords, PlanLine } from '../../plans/model';
import { type Look, peopleMoved, type Repair } from '../model';
import { noWayInWords, wayInWords } from '../words';

type Props = {
  cohort: string;
  plan: Pick<PlanLine, 'number' | 'version'>;
  day: number;
  broken: readonly string[];
  ways: readonly Repair[];
  words: MoveWords;
  /** Whether the time was up before all that could be was looked at. */
  undecided: boolean;
  look: Look;
};

/** What doesn't hold today, and the ways to mend it for today, the one that moves the fewest people first. */
export function Repairs({ broken, ways, undecided, look, ...mending }: Props) {
  if (broken.length === 0)
    return <Notice tone="done">Everybody who is there has a seat, and every rule is kept.</Notice>;
  return (
    <>
      <Notice tone="warning" title="The plan doesn’t hold today">
        <ul className="list-disc pl-5">
          {broken.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      {ways.length === 0 && <p className="mb-6">{noWayInWords(undecided, look)}</p>}
      <div className="grid items-start gap-8 md:grid-cols-2">
        {ways.map((way, index) => (
          <Way key={peopleMoved(way.moves)} {...mending} way={way} first={index === 0} />
        ))}
      </div>
      <OtherWay {...mending} ways={ways} undecided={undecided} look={look} />
    </>
  );
}

type Search = Pick<Props, 'cohort' | 'day' | 'ways' | 'undecided' | 'look'>;

/** A longer search, where the time was up before anything was found; or one for a way that keeps the usual sizes, which moves more people. */
function OtherWay({ cohort, day, ways, undecided, look }: Search) {
  if (ways.some(({ smaller }) => smaller.length === 0)) return null;
  if (ways.length === 0 && (!undecided || look === 'longer')) return null;
  if (ways.length > 0 && look === 'usual')
    return (
      <p className="mb-6">
        No way was found that keeps the usual sizes{undecided && ', but not all could be tried in the time'}.
      </p>
    );
  const next = ways.length === 0 ? 'longer' : 'usual';
  return (
    <p className="no-print mb-6">
      <Link href={addresses.cohort(cohort).onTheDay({ day, ways: next })}>
        {next === 'longer' ? 'Look for longer' : 'Look for a way that keeps the usual sizes'}
      </Link>
      . It takes a few seconds.
    </p>
  );
}

type WayProps = Omit<Props, 'broken' | 'ways' | 'undecided' | 'look'> & { way: Repair; first: boolean };

function Way({ cohort, plan, day, way, first, words }: WayProps) {
  const { moves, smaller } = way;
  const moved = peopleMoved(moves);
  const count = moved === 0 ? 'Nobody else moves' : counted(moved, 'person moves', 'people move');
  return (
    <section aria-label={count} className="mb-6 rounded-lg border border-line bg-card px-5 py-5">
      <h3>{count}</h3>
      <p className="text-soft">{wayInWords(way, words)}</p>
      <MoveList moves={moves} words={words} />
      <ActionForm action={mendPlan} idPrefix={`mend-${moved}-`} className="mt-4">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="plan" value={String(plan.number)} />
        <Hidden name="version" value={String(plan.version)} />
        <Hidden name="day" value={String(day)} />
        <Hidden name="moves" value={JSON.stringify(moves)} />
        <Hidden name="smaller" value={JSON.stringify(smaller)} />
        <SubmitButton variant={first ? 'primary' : 'quiet'} pending="Mending…">
          Mend it this way
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
