import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { changeMember, leaveTeam } from '../actions';
import type { TeamMember } from '../model';
import { WorksAt } from './team-form';

/** Changes what is known of somebody on the team. */
export function MemberForm({ cohort, member }: { cohort: string; member: TeamMember }) {
  return (
    <ActionForm
      action={changeMember}
      values={{ name: member.name, email: member.email ?? '', worksAt: member.worksAt }}
      className="space-y-6"
    >
      <Hidden name="cohort" value={cohort} />
      <Hidden name="person" value={member.personId} />
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField name="email" label="Email address" kind="email" autoComplete="off" />
      <WorksAt />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

/** Takes somebody off the team. */
export function LeaveTeam({ cohort, person }: { cohort: string; person: string }) {
  return (
    <ActionForm action={leaveTeam} idPrefix="leave-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="person" value={person} />
      <p className="mb-4">
        If they can’t help with this cohort after all. For a day on which they are away, note that under
        Tables, “On the day”.
      </p>
      <SubmitButton variant="danger" pending="Saving…">
        Take them off the team
      </SubmitButton>
    </ActionForm>
  );
}
