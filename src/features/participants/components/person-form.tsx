import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { addParticipant, changeParticipant } from '../actions';
import { type Participant } from '../model';
import { contacts, contactWords } from '@/features/accounts/model';
import { experiences, experienceWords, lives, livedWords } from '@/features/applications/model';

/** Adds a participant, or changes one. */
export function PersonForm({ cohort, participant }: { cohort: string; participant?: Participant }) {
  return (
    <ActionForm
      action={participant ? changeParticipant : addParticipant}
      values={participant ? valuesOf(participant) : newcomer}
      className="space-y-6"
    >
      <Hidden name="cohort" value={cohort} />
      {participant && <Hidden name="participant" value={participant.id} />}
      <TextField name="name" label="Name" autoComplete="off" />
      <Reach />
      <About />
      <SubmitButton pending="Saving…">{participant ? 'Save' : 'Add to the cohort'}</SubmitButton>
    </ActionForm>
  );
}

/** How somebody is reached. */
function Reach() {
  return (
    <>
      <TextField
        name="email"
        label="Email address"
        hint="Their links go here. Leave it empty for somebody without one: they can answer at their table."
        kind="email"
        autoComplete="off"
      />
      <TextField
        name="phone"
        label="Phone number"
        hint="For those who would rather be called. You may leave it empty."
        kind="tel"
        width="medium"
        autoComplete="off"
      />
      <Radios
        name="contactBy"
        label="How would they rather be reached?"
        inline
        options={contacts.map((value) => ({ value, label: contactWords[value] }))}
      />
    </>
  );
}

/** What the seating plan goes by. */
function About() {
  return (
    <>
      <Radios
        name="experience"
        label="Experience as a lay partner"
        inline
        options={experiences.map((value) => ({ value, label: experienceWords[value] }))}
      />
      <Radios
        name="livedAs"
        label="Patient or carer"
        inline
        options={lives.map((value) => ({ value, label: livedWords[value] }))}
      />
      <TextField
        name="organisation"
        label="Where they are a lay partner"
        hint="A group, board or practice. You may leave it empty."
        autoComplete="off"
      />
      <TextField
        name="area"
        label="Area"
        hint="Where they live or serve, such as a borough. Neighbours are spread over the tables. You may leave it empty."
        autoComplete="off"
      />
      <TextField
        name="supporter"
        label="Who comes with them to support them?"
        hint="A name, or “a personal assistant”. They get a seat beside them. Leave it empty if nobody does."
        autoComplete="off"
      />
    </>
  );
}

const newcomer = { experience: 'some', livedAs: 'patient', contactBy: 'email' };

const valuesOf = (participant: Participant) => ({
  name: participant.name,
  email: participant.email ?? '',
  phone: participant.phone ?? '',
  contactBy: participant.contactBy,
  experience: participant.experience,
  livedAs: participant.livedAs,
  organisation: participant.organisation,
  area: participant.area,
  supporter: participant.supporter,
});
