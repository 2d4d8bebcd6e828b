import { writtenDay, writtenTime } from '@/calendar/written';
import { CalendarLink } from '@/features/cohorts/components/calendar-link';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/empty-state';
import { RoundTable } from '@/ui/round-table';
import type { OwnDay, OwnTable, Seated } from '../../model';
import { SharedNeeds } from '@/features/needs/components/shared-needs';
import type { SharedNeed } from '@/features/needs/model';
import { KnowsThem } from './knows-them';

/** A coach's own tables with the people at them: names, what they must act on, no addresses. */
export function OwnTables({ tables, needs }: { tables: readonly OwnTable[]; needs: readonly SharedNeed[] }) {
  if (tables.length === 0)
    return (
      <EmptyState title="You have no table yet">
        Your facilitator gives you one. It will stand here with the names of its people.
      </EmptyState>
    );
  return tables.map((table) => (
    <section key={table.id} aria-labelledby={table.id} className="mb-12">
      <h2 id={table.id}>
        {table.cohortName}, table {table.number}
      </h2>
      <DefinitionList
        entries={[
          ...table.days.map((day) => ({
            term: `Day ${day.number}`,
            value: whenOf(day),
            action: <CalendarLink cohort={table.cohortSlug} day={day.number} />,
          })),
          { term: 'Where', value: table.venue },
        ]}
      />
      <div className="my-4">
        <RoundTable
          name={`Table ${table.number}`}
          seats={table.seated.map((one) => ({
            name: one.name,
            tone: one.experience === 'new' ? 'amber' : 'teal',
            note: one.experience === 'new' ? 'new to the role' : undefined,
          }))}
        />
      </div>
      <ul aria-label={`People at table ${table.number}, ${table.cohortName}`} className="mb-4">
        {table.seated.map((one) => (
          <AtTable
            key={one.participantId}
            one={one}
            needs={needs.filter(({ participantId }) => participantId === one.participantId)}
          />
        ))}
      </ul>
      {table.seated.length > 0 && <KnowsThem table={table} />}
    </section>
  ));
}

const whenOf = ({ date, begins }: OwnDay): string =>
  begins ? `${writtenDay(date)}, from ${writtenTime(begins)}` : writtenDay(date);

const experienced: Record<Seated['experience'], string> = {
  new: 'new to the role',
  some: 'some experience',
  experienced: 'experienced',
};

function AtTable({
  one: { name, saidAs, experience, supporter },
  needs,
}: {
  one: Seated;
  needs: readonly SharedNeed[];
}) {
  return (
    <li className="border-b border-line py-3">
      <span className="font-semibold">{name}</span>
      {saidAs && ` (say: ${saidAs})`}
      {supporter && `, with ${supporter}`}, {experienced[experience]}
      <SharedNeeds needs={needs} />
    </li>
  );
}
