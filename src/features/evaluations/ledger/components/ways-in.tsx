import type { Route } from 'next';
import { ButtonLink } from '@/ui/button-link';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { StageRef } from '../../schema';
import { inviteEverybody, makeTableCodes } from '../actions';

type Props = StageRef & { toAsk: number; hasCodes: boolean; open: boolean };

/** The two ways in: a link of one's own by email, and the code on the table's card. */
export function WaysIn({ cohort, stage, toAsk, hasCodes, open }: Props) {
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
          <SubmitButton pending="Sending…">{`Send ${toAsk} ${toAsk === 1 ? 'person their' : 'people their'} own link`}</SubmitButton>
        </ActionForm>
      )}
      {hasCodes ? (
        <ButtonLink variant="quiet" href={`/facilitate/cohorts/${cohort}/evaluation/${stage}/cards` as Route}>
          Cards with table codes
        </ButtonLink>
      ) : (
        <ActionForm action={makeTableCodes} idPrefix="codes-">
          {reference}
          <SubmitButton variant="quiet" pending="Making…">
            Make a code for each table
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
