import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Tick } from '@/ui/ticks';
import { plural } from '@/writing/words';
import { Lines } from '../../list/components/lines';
import { type Asked, type PeoplePage, queryOf, toldApart } from '../../list/model';
import { choosePeople } from '../actions';

type Props = { asked: Asked; found: PeoplePage };

/** The people of a page, to be ticked, or all who fit at once. */
export function ChoosePeople({ asked, found: { lines, total, mark, pages } }: Props) {
  const query = queryOf(asked);
  const called = toldApart(lines);
  return (
    // Another list is another form: nothing that was ticked before stays ticked unseen.
    <ActionForm key={`${query} ${asked.page} ${mark}`} action={choosePeople} idPrefix="choose-">
      <Hidden name="asked" value={query} />
      <Hidden name="mark" value={mark} />
      <Lines
        lines={lines}
        before={{
          key: 'tick',
          label: <span className="sr-only">Choose</span>,
          narrow: true,
          cell: (line) => (
            <Tick
              name="person"
              value={line.id}
              label={[called.get(line.id) ?? line.name, line.knownAs]
                .filter((words) => words !== '')
                .join(', ')}
            />
          ),
        }}
      />
      {pages > 1 && (
        <p className="no-print mt-5">
          Ticks count on this page alone. To choose people of several pages, narrow the list until it holds
          them, and choose all who fit.
        </p>
      )}
      <div className="no-print mt-5 flex flex-wrap gap-4">
        <SubmitButton id="choose-person" variant="quiet" name="how" value="ticked" pending="Choosing…">
          Choose those who are ticked
        </SubmitButton>
        <SubmitButton variant="quiet" name="how" value="all" pending="Choosing…">
          {plural(total, 'Choose the one who fits', `Choose all ${total.toLocaleString('en-GB')} who fit`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
