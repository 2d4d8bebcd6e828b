import { addresses } from '@/addresses';
import { writtenDay } from '@/calendar/written';
import type { Cohort } from '@/features/cohorts/model';
import { ChoiceLinks } from '@/ui/choice-links';
import { Table } from '@/ui/table';
import { type Line, type List, lists, listWords } from '../lists';

type Props = { cohort: Cohort; day: number; list: List; lines: readonly Line[] };

/** A list for those who see to it on a day, to print or to take as a table: no more about anybody than they need. */
export function DayList({ cohort, day, list, lines }: Props) {
  const date = cohort.days.find(({ number }) => number === day)?.date;
  const here = addresses.cohort(cohort.slug);
  return (
    <>
      <ChoiceLinks
        label="For whom"
        items={lists.map((one) => ({
          href: here.needsToPrint({ what: one, day }),
          label: listWords[one],
          current: one === list,
        }))}
      />
      <p className="my-4">
        {cohort.programmeName}, {cohort.venue}
        {date && `, ${writtenDay(date)}`}
      </p>
      {lines.length === 0 ? (
        <p>Nothing for this day.</p>
      ) : (
        <Table
          caption={`${listWords[list]}, day ${day}`}
          captionHidden
          rows={lines}
          rowKey={({ what, who }) => `${what} ${who}`}
          columns={[
            { key: 'what', label: 'What', rowHead: true, cell: ({ what }) => what },
            list === 'travel'
              ? { key: 'who', label: 'Who', cell: ({ who }) => who }
              : { key: 'people', label: 'How many people', numeric: true, cell: ({ people }) => people },
          ]}
        />
      )}
      <p className="no-print mt-6">
        <a className="link" href={`/api/needs/${cohort.slug}/${list}?day=${day}`} download>
          Take it as CSV
        </a>
      </p>
    </>
  );
}
