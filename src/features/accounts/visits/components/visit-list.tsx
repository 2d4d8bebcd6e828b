import { writtenDate, writtenTime } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { signOutEverywhere } from '../actions';
import { lastsDays, type OwnVisit } from '../model';

/** Where somebody is signed in, and the way out of everywhere. */
export function VisitList({ visits }: { visits: readonly OwnVisit[] }) {
  return (
    <>
      <ul className="border-t border-line">
        {visits.map(({ id, startedAt, here }) => (
          <li key={id} className="border-b border-line py-3">
            {here ? <strong>On this browser</strong> : 'On another browser'}, since {writtenDate(startedAt)},{' '}
            {writtenTime(startedAt)}
          </li>
        ))}
      </ul>
      <div className="prose my-6">
        <p>
          Signing out everywhere ends all of these at once. Do it when you left a computer that others use, or
          lost your phone.
        </p>
        <p>By itself, each ends after {lastsDays} days.</p>
      </div>
      <ActionForm action={signOutEverywhere}>
        <SubmitButton pending="Signing out…">Sign out everywhere</SubmitButton>
      </ActionForm>
    </>
  );
}
