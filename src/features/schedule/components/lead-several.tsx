import type { TeamMember } from '@/features/participants/team/model';
import { Checkboxes } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Undo } from '@/ui/undo';
import { counted, listed } from '@/writing/words';
import { leadSeveral } from '../actions';
import { clockTime, type Session, teamOnce, unled } from '../model';

type Props = { cohort: string; sessions: readonly Session[]; team: readonly TeamMember[] };

/** Says who leads several sessions in one press, which one press takes back. Breaks are led by nobody. */
export function LeadSeveral({ cohort, sessions, team }: Props) {
  const led = sessions.filter(({ format }) => format !== 'break');
  const open = unled(sessions).length;
  const state = open === 0 ? '' : ` (${counted(open, 'has', 'have')} nobody yet)`;
  return (
    <ActionForm action={leadSeveral} idPrefix="lead-">
      <Hidden name="cohort" value={cohort} />
      <FormDetails summary={`Say who leads several sessions${state}`}>
        <Checkboxes
          name="people"
          label="Who"
          options={teamOnce(team).map(({ personId, name, as }) => ({
            value: personId,
            label: `${name}, ${as}`,
          }))}
        />
        <Checkboxes
          name="sessions"
          label="Leads"
          hint="Besides those who lead them now."
          options={led.map(({ id, dayNumber, startMinute, title, leads }) => ({
            value: id,
            label: `Day ${dayNumber}, ${clockTime(startMinute)}: ${title}`,
            hint: leads.length === 0 ? 'nobody yet' : listed(leads.map(({ name }) => name)),
          }))}
        />
        <div className="flex flex-wrap gap-4">
          <SubmitButton variant="quiet" name="step" value="add" pending="Saving…">
            Let them lead these
          </SubmitButton>
          <Undo />
        </div>
      </FormDetails>
    </ActionForm>
  );
}
