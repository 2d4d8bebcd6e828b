import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { writtenDate, writtenTime } from '@/calendar/written';
import { noteAnswer } from '../actions';
import { type OfferLine, offerStateWords } from '../model';

/** Every offer, how it stands, and what somebody said on the phone or by post. */
export function OfferList({ cohort, offers }: { cohort: string; offers: readonly OfferLine[] }) {
  return (
    <Table
      caption="Offers"
      captionHidden
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
        { key: 'state', label: 'How it stands', cell: (offer) => <State offer={offer} /> },
        {
          key: 'until',
          label: 'Kept until',
          cell: ({ expiresAt }) => `${writtenDate(expiresAt)}, ${writtenTime(expiresAt)}`,
        },
        { key: 'note', label: 'Note an answer', cell: (offer) => <Note cohort={cohort} offer={offer} /> },
      ]}
    />
  );
}

function State({ offer: { state, waitsForOther, place } }: { offer: OfferLine }) {
  if (waitsForOther) return <Tag tone="amber">said yes, the other of the pair has not</Tag>;
  if (place) return <Tag>has a place</Tag>;
  return <Tag tone={state === 'open' ? 'amber' : 'plain'}>{offerStateWords[state].toLowerCase()}</Tag>;
}

function Note({ cohort, offer: { id, name, state, place } }: { cohort: string; offer: OfferLine }) {
  if (place || (state !== 'open' && state !== 'accepted')) return '–';
  return (
    <ActionForm action={noteAnswer} idPrefix={`${id}-`} className="flex flex-wrap gap-2">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="offer" value={id} />
      <p className="sr-only">What {name} says</p>
      {state === 'open' && (
        <SubmitButton name="answer" value="yes" variant="quiet">
          They say yes
        </SubmitButton>
      )}
      <SubmitButton name="answer" value="no" variant="quiet">
        They say no
      </SubmitButton>
      <SubmitButton name="answer" value="back" variant="quiet">
        Take it back
      </SubmitButton>
    </ActionForm>
  );
}
