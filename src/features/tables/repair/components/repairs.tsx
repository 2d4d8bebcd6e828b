import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
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
};

/** What doesn't hold today, and the ways to mend it with the fewest moves. */
export function Repairs({ cohort, plan, day, broken, ways, words }: Props) {
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
      <div className="grid gap-8 md:grid-cols-2">
        {ways.map((way, index) => (
          <Way
            key={way.smallest}
            cohort={cohort}
            plan={plan}
            day={day}
            way={way}
            first={index === 0}
            words={words}
          />
        ))}
      </div>
    </>
  );
}

function Way({
  cohort,
  plan,
  day,
  way: { moves, fewest, smallest },
  first,
  words,
}: Omit<Props, 'broken' | 'ways'> & { way: Repair; first: boolean }) {
  const moved = peopleMoved(moves);
  const count = moved === 0 ? 'Nobody else moves' : counted(moved, 'person moves', 'people move');
  return (
    <section aria-label={count} className="mb-6 rounded-lg border border-line bg-card px-5 py-5">
      <h3>{count}</h3>
      <p className="text-soft">
        {first ? 'Keeps every rule.' : `Keeps every rule, but lets a table have ${smallest}.`}{' '}
        {fewest ? 'No way moves fewer.' : 'There may be a way that moves fewer; none was found in the time.'}
      </p>
      <MoveList moves={moves} words={words} />
      <ActionForm action={mendPlan} idPrefix={`mend-${smallest}-`} className="mt-4">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="plan" value={String(plan.number)} />
        <Hidden name="version" value={String(plan.version)} />
        <Hidden name="day" value={String(day)} />
        <Hidden name="moves" value={JSON.stringify(moves)} />
        <SubmitButton variant={first ? 'primary' : 'quiet'} pending="Moving…">
          Make these moves
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
