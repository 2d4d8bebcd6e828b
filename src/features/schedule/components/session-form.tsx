import type { TeamMember } from '@/features/participants/team/model';
import { Checkboxes } from '@/ui/choices';
import { NumberField, TextField, TimeField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { addSession, changeSession, removeSession } from '../actions';
import { clockTime, formats, formatWords, type Session, teamOnce } from '../model';

type Props = { cohort: string; team: readonly TeamMember[] } & (
  { day: number; session?: never; start: number } | { session: Session; day?: never; start?: never }
);

/** Adds a session to a day, or changes one. */
export function SessionForm({ cohort, team, day, session, start }: Props) {
  const begin = clockTime(session?.startMinute ?? start ?? 570).padStart(5, '0');
  const values: FormState['values'] = session
    ? {
        title: session.title,
        start: begin,
        minutes: String(session.minutes),
        format: session.format,
        newTopic: session.newTopic ? ['yes'] : [],
        leads: session.leads.map((lead) => lead.personId),
      }
    : { start: begin, minutes: '30', format: 'small_group' };
  const fields = <SessionFields team={team} isNew={!session} />;
  return (
    <ActionForm
      action={session ? changeSession : addSession}
      values={values}
      idPrefix={session ? '' : `day-${day}-`}
    >
      <Hidden name="cohort" value={cohort} />
      {session ? <SessionReference session={session} /> : <Hidden name="day" value={String(day)} />}
      {session ? fields : <FormDetails summary={`Add a session to day ${day}`}>{fields}</FormDetails>}
    </ActionForm>
  );
}

function SessionFields({ team, isNew }: { team: readonly TeamMember[]; isNew: boolean }) {
  const people = teamOnce(team).map(({ personId, name, as }) => ({
    value: personId,
    label: `${name}, ${as}`,
  }));
  return (
    <>
      <TextField name="title" label="What" />
      <TimeField name="start" label="Starts at" />
      <NumberField name="minutes" label="Minutes" />
      <SelectField
        name="format"
        label="Kind"
        options={formats.map((value) => ({ value, label: formatWords[value] }))}
      />
      <Checkboxes
        name="newTopic"
        label="Is it a new topic?"
        options={[{ value: 'yes', label: 'Yes, it brings in something new' }]}
      />
      {people.length > 0 && <Checkboxes name="leads" label="Who leads" options={people} />}
      {!isNew && (
        <Checkboxes
          name="shift"
          label="The rest of the day"
          options={[{ value: 'yes', label: 'Move the later sessions as much as the end of this one moves' }]}
        />
      )}
      <SubmitButton pending="Saving…">{isNew ? 'Add the session' : 'Save'}</SubmitButton>
    </>
  );
}

function SessionReference({ session }: { session: Session }) {
  return (
    <>
      <Hidden name="session" value={session.id} />
      <Hidden name="version" value={String(session.version)} />
    </>
  );
}

/** Takes a session out of its day. */
export function RemoveSession({ cohort, session }: { cohort: string; session: string }) {
  return (
    <ActionForm action={removeSession} idPrefix="remove-" className="mt-10">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="session" value={session} />
      <SubmitButton variant="danger" pending="Removing…">
        Remove this session
      </SubmitButton>
    </ActionForm>
  );
}
