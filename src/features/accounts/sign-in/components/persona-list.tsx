import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { type Person, personaRoles, personas, roleWords } from '../../model';
import { signInAsPersona } from '../actions';

/** The demo's people, each with a button to be them. */
export function PersonaList({ people }: { people: readonly Person[] }) {
  const known = personaRoles.flatMap((role) =>
    people.filter((person) => person.persona === role).map((person) => ({ role, person })),
  );
  return (
    <ul className="border-t border-line">
      {known.map(({ role, person }) => (
        <li
          key={role}
          className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-line py-4"
        >
          <div className="min-w-0 grow basis-80">
            <h2 className="text-h3">
              {person.name} <span className="font-normal text-soft">· {roleWords[role]}</span>
            </h2>
            <p>{personas[role]}</p>
          </div>
          <ActionForm action={signInAsPersona} idPrefix={`${role}-`}>
            <Hidden name="persona" value={role} />
            <SubmitButton variant={role === 'facilitator' ? 'primary' : 'quiet'} pending="Signing in…">
              Sign in as {person.name}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
