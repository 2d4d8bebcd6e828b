import { type PersonWithRoles, roleWords } from '../../model';
import { RevokeRoleForm } from './person-forms';

/** The roles that were given to somebody, each with a way to take it away. */
export function RoleList({ person }: { person: PersonWithRoles }) {
  return (
    <>
      {person.roles.length > 0 && (
        <ul className="mt-3 border-t border-line">
          {person.roles.map((role) => (
            <li
              key={role.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <p>
                <strong>{roleWords[role.kind]}</strong>
                {role.part && ` (${role.part})`}, {role.where}
              </p>
              <RevokeRoleForm personId={person.id} role={role} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 max-w-xl text-soft">
        {person.roles.length === 0 && 'None was given yet. '}
        {person.places.length > 0 &&
          `By their place in a cohort: ${person.places.map(({ kind, where }) => `${roleWords[kind].toLowerCase()}, ${where}`).join('; ')}. `}
        Participants, and the coach of a table, have their role by that place: whoever runs the cohort sees to
        it.
      </p>
    </>
  );
}
