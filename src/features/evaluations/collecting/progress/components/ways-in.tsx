import { type Address, addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { makeTableCodes } from '../../cards/actions';
import { inviteEverybody } from '../../mailing/actions';
import type { StageRef } from '../../../schema';

type Props = StageRef & { toAsk: number; hasCodes: boolean; atTables: boolean; open: boolean };

/** The five ways in: a link of one's own, the card on the table (also for a tablet that goes round), paper, and a call. */
export function WaysIn({ cohort, stage, toAsk, hasCodes, atTables, open }: Props) {
  const here = addresses.cohort(cohort).stage(stage);
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-4">
      {open && toAsk > 0 && (
        <ActionForm action={inviteEverybody} idPrefix="invite-">
          {reference}
          <SubmitButton pending="Sending…">{`Send ${counted(toAsk, 'person their', 'people their')} own link now`}</SubmitButton>
        </ActionForm>
      )}
      {atTables && !hasCodes && (
        <ActionForm action={makeTableCodes} idPrefix="codes-">
          {reference}
          <SubmitButton variant="quiet" pending="Making…">
            Make a code for each table
          </SubmitButton>
        </ActionForm>
      )}
      {atTables && hasCodes && <Way to={here.cards}>Cards with table codes</Way>}
      <Way to={here.paper()}>Paper forms</Way>
      <Way to={here.keying()}>Key paper forms</Way>
      <Way to={here.calls()}>Calls</Way>
    </div>
  );
}

function Way({ to, children }: { to: Address; children: string }) {
  return (
    <ButtonLink variant="quiet" href={to}>
      {children}
    </ButtonLink>
  );
}
