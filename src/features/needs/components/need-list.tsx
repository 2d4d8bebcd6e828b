import type { Day } from '@/features/cohorts/model';
import { Link } from '@/ui/link';
import { addresses } from '@/addresses';
import type { OnDay } from '../model';
import { Arrange, type Back, RemoveNeed, Review, TakeOn } from './need-forms';
import { NeedWords, StandingMark } from './need-words';

export type Owners = readonly { personId: string; name: string }[];

type Props = {
  back: Back;
  needs: readonly OnDay[];
  days: readonly Day[];
  /** Those that have begun: of them it can be said how it was. */
  over: readonly Day[];
  owners: Owners;
};

/** Needs with how each stands and what can be done about it. */
export function NeedList({ back, needs, ...around }: Props) {
  return (
    <ul className="max-w-3xl">
      {needs.map((one) => (
        <NeedItem key={one.need.id} back={back} one={one} {...around} />
      ))}
    </ul>
  );
}

function NeedItem({
  back,
  one: { need, standing },
  days,
  over,
  owners,
}: Omit<Props, 'needs'> & { one: OnDay }) {
  const { participantId, name, isSupporter } = need.whose;
  return (
    <li className="keep border-b border-line py-4">
      {(!back.participant || isSupporter) && (
        <p>
          {participantId ? (
            <Link href={addresses.cohort(back.cohort).participant(participantId)}>{name}</Link>
          ) : (
            name
          )}
        </p>
      )}
      <div className="my-1">
        <StandingMark standing={standing} />
      </div>
      <NeedWords need={need} />
      <div className="no-print mt-2">
        {(standing === 'nobody' || standing === 'not met') && <TakeOn back={back} need={need} />}
        {!need.endedAt && (
          <>
            <Arrange back={back} need={need} days={days} owners={owners} />
            <Review back={back} need={need} days={over} />
          </>
        )}
        <RemoveNeed back={back} need={need} />
      </div>
    </li>
  );
}
