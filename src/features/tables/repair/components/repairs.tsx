import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted, listed, plural } from '@/writing/words';
import { mendPlan } from '../../plans/actions';
import { MoveList } from '../../plans/components/move-list';
import type { MoveWords, PlanLine } from '../../plans/model';
import { peopleMoved, type Repair } from '../model';

type Props = {
  cohort: string;
  plan: Pick<PlanLine, 'number' | 'version'>;
  day: number;
  broken: readonly string[];
  ways: readonly Repair[];
  words: MoveWords;
  /** Whether a way that keeps the usual sizes was looked for as well. */
  usual: boolean;
};

/** What doesn't hold today, and the ways to mend it for today, the one that moves the fewest people first. */
export function Repairs({ broken, ways, usual, ...mending }: Props) {
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
      {ways.length === 0 && (
        <p className="mb-6">
          No moves were found that keep all the rules. Move people by hand on the plan, or take a rule back.
        </p>
      )}
      <div className="grid items-start gap-8 md:grid-cols-2">
        {ways.map((way, index) => (
          <Way key={peopleMoved(way.moves)} {...mending} way={way} first={index === 0} />
        ))}
      </div>
      <OtherWay {...mending} ways={ways} usual={usual} />
    </>
  );
}

/** A way that keeps the usual sizes: looked for when somebody wants it, since it takes a while and moves more people. */
function OtherWay({ cohort, day, ways, usual }: Pick<Props, 'cohort' | 'day' | 'ways' | 'usual'>) {
  if (ways.some(({ smaller }) => smaller.length === 0)) return null;
  if (usual) return <p className="mb-6">No way was found that keeps the usual sizes.</p>;
  return (
    <p className="no-print mb-6">
      <Link href={addresses.cohort(cohort).onTheDay({ day, ways: 'usual' })}>
        Look for a way that keeps the usual sizes
      </Link>
      . It takes a few seconds.
    </p>
  );
}

type WayProps = Omit<Props, 'broken' | 'ways' | 'usual'> & { way: Repair; first: boolean };

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

/** What a way leads to: which tables are smaller or not used today, and that the rules are kept. */
function wayInWords({ moves, smaller, dissolved, fewest }: Repair, { numbers }: MoveWords): string {
  const short = smaller.map(
    ({ tableId, fewest: people }) =>
      `Table ${numbers.get(tableId) ?? ''} has ${counted(people, 'person', 'people')} today.`,
  );
  const unused =
    dissolved.length === 0
      ? []
      : [
          `${plural(dissolved.length, 'Table', 'Tables')} ${listed(dissolved.map(String))} ${plural(dissolved.length, 'is', 'are')} not used today.`,
        ];
  const best = fewest
    ? 'No way moves fewer.'
    : 'There may be a way that moves fewer; none was found in the time.';
  return [...short, ...unused, 'Every rule is kept.', ...(peopleMoved(moves) === 0 ? [] : [best])].join(' ');
}
