import { ActionRow } from '@/ui/action-row';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { invite, takeAway } from '../actions';
import { type GivenKind, heldByWords, type Holder, ofKind } from '../model';

type Props = { cohort: string; commissioner: string; holders: readonly Holder[] };

/** Who runs a cohort and who sees its figures as its commissioner, each with the way to ask one more. */
export function Holders({ cohort, commissioner, holders }: Props) {
  return (
    <>
      <Kind
        cohort={cohort}
        kind="facilitator"
        title="Who runs it"
        nobody="Administrators alone."
        ask="Add a co-facilitator"
        about="They can do all that you can do in this cohort. They are told by mail."
        holders={ofKind(holders, 'facilitator')}
      />
      <Kind
        cohort={cohort}
        kind="commissioner"
        title="Who sees its figures as its commissioner"
        nobody={`Nobody at ${commissioner} can sign in yet.`}
        ask="Invite a commissioner"
        about="They see this cohort’s released figures, and nobody’s name. They are told by mail."
        holders={ofKind(holders, 'commissioner')}
      />
    </>
  );
}

type KindProps = {
  cohort: string;
  kind: GivenKind;
  title: string;
  nobody: string;
  ask: string;
  about: string;
  holders: readonly Holder[];
};

function Kind({ cohort, kind, title, nobody, ask, about, holders }: KindProps) {
  return (
    <section aria-labelledby={`${kind}-holders`} className="mt-12 max-w-3xl">
      <h2 id={`${kind}-holders`} className="mb-3">
        {title}
      </h2>
      {holders.length === 0 ? (
        <p className="text-soft">{nobody}</p>
      ) : (
        <ul className="border-t border-line">
          {holders.map((holder) => (
            <ActionRow
              key={holder.roleId}
              action={holder.by === 'cohort' && <TakeAway cohort={cohort} holder={holder} />}
            >
              {holder.name}
              <span className="text-soft">
                {' '}
                {holder.email ?? 'no address'} · {heldByWords[holder.by]}
              </span>
            </ActionRow>
          ))}
        </ul>
      )}
      <div className="mt-3">
        <Invite cohort={cohort} kind={kind} ask={ask} about={about} />
      </div>
    </section>
  );
}

function Invite({ cohort, kind, ask, about }: Pick<KindProps, 'cohort' | 'kind' | 'ask' | 'about'>) {
  return (
    <ActionForm action={invite} idPrefix={`${kind}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="kind" value={kind} />
      <FormDetails summary={ask}>
        <p className="mb-4">{about}</p>
        <TextField name="name" label="Name" autoComplete="off" />
        <TextField name="email" label="Email address" kind="email" autoComplete="off" />
        <SubmitButton variant="quiet" pending="Adding…">
          {ask}
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

function TakeAway({ cohort, holder }: { cohort: string; holder: Holder }) {
  return (
    <ActionForm action={takeAway} idPrefix={`${holder.roleId}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="role" value={holder.roleId} />
      <SubmitButton variant="danger" pending="Taking away…">
        Take away
        <span className="sr-only"> {holder.name}’s role in this cohort</span>
      </SubmitButton>
    </ActionForm>
  );
}
