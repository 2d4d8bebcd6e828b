import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import { plural } from '@/writing/words';
import { type PersonWithRoles, type Role, roleWords } from '../../model';
import { PageSteps } from '../../components/page-steps';

const roleLine = ({ kind, where, part }: Role): string =>
  `${roleWords[kind]}${part ? ` (${part})` : ''}, ${where}`;

const columns: readonly Column<PersonWithRoles>[] = [
  {
    key: 'name',
    label: 'Name',
    rowHead: true,
    cell: (person) => <Link href={addresses.person(person.id)}>{person.name}</Link>,
  },
  {
    key: 'email',
    label: 'Email',
    cell: (person) => person.email ?? <span className="text-soft">no address</span>,
  },
  {
    key: 'roles',
    label: 'Roles',
    cell: ({ roles, places }) =>
      roles.length + places.length === 0 ? (
        <span className="text-soft">none yet</span>
      ) : (
        <ul>
          {[...roles.map(roleLine), ...places.map(({ kind, where }) => `${roleWords[kind]}, ${where}`)].map(
            (line) => (
              <li key={line}>{line}</li>
            ),
          )}
        </ul>
      ),
  },
];

type Props = {
  people: readonly PersonWithRoles[];
  total: number;
  pages: number;
  page: number;
  search: string;
};

/** Everybody, fifty at a time, to be found by name or address. */
export function PeopleList({ people, total, pages, page, search }: Props) {
  const count = `${total.toLocaleString('en-GB')} ${plural(total, 'person', 'people')}`;
  return (
    <>
      <form
        method="get"
        action={addresses.people()}
        role="search"
        className="flex flex-wrap items-end gap-x-4"
      >
        <TextField
          name="search"
          label="Find somebody"
          hint="A part of their name or address."
          defaultValue={search}
          width="medium"
        />
        <div className="mb-6">
          <Button variant="quiet">Find</Button>
        </div>
      </form>
      {people.length === 0 ? (
        <EmptyState title="Nobody was found">Try a shorter part of the name, or add them.</EmptyState>
      ) : (
        <Table
          caption={search ? `${count} with “${search}”` : count}
          columns={columns}
          rows={people}
          rowKey={(person) => person.id}
        />
      )}
      <PageSteps page={page} pages={pages} href={(number) => addresses.people({ search, page: number })} />
    </>
  );
}
