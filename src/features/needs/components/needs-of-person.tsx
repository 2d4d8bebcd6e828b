import { type Cohort, dayOn } from '@/features/cohorts/model';
import type { Need } from '../model';
import { standingOn } from '../model';
import { RecordNeed } from './need-forms';
import { NeedList, type Owners } from './need-list';

type Props = {
  cohort: Cohort;
  /** A participant, and who comes with them, if anybody does. */
  participant: { id: string; name: string; supporter: string; comes: { id: string } | null };
  needs: readonly Need[];
  owners: Owners;
  /** `yyyy-mm-dd` */
  today: string;
};

/** What somebody needs to take part, and what is done about it. */
export function NeedsOfPerson({
  cohort,
  participant: { id, name, supporter, comes },
  needs,
  owners,
  today,
}: Props) {
  const back = { cohort: cohort.slug, participant: id };
  const day = dayOn(cohort.days, today);
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="mt-12 mb-3">
        What helps them take part
      </h2>
      <NeedList
        back={back}
        needs={needs.map((need) => ({ need, standing: standingOn(need, day) }))}
        days={cohort.days}
        over={cohort.days.filter(({ date }) => date <= today)}
        owners={owners}
      />
      <div className="mt-6">
        <RecordNeed
          back={back}
          people={[
            { whose: `participant:${id}`, name },
            ...(comes ? [{ whose: `supporter:${comes.id}`, name: supporter }] : []),
          ]}
        />
      </div>
    </section>
  );
}
