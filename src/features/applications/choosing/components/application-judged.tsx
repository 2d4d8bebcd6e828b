import { Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { listed } from '@/writing/words';
import { MarksTable } from '../../assessing/components/both-done';
import { Evidence } from '../../assessing/components/score-form';
import { characteristicWords } from '../../assessing/model';
import { judge, partPair } from '../actions';
import { type Judged, mets, metWords } from '../model';

type Props = { cohort: string; application: Judged };

/** What they wrote, what two gave, where they are far apart, and the criteria of the programme. */
export function ApplicationJudged({ cohort, application }: Props) {
  const { scored, waitsFor, differences, criteria } = application;
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <div className="lg:col-span-2">
        <Evidence application={application} />
        {application.paired && <Pair cohort={cohort} application={application.id} />}
      </div>
      <section aria-labelledby="scores" className="min-w-0">
        <h2 id="scores">Scores</h2>
        {scored.length > 0 && <MarksTable columns={scored} />}
        {waitsFor.length > 0 && <p className="mt-3">Not done yet: {listed(waitsFor)}.</p>}
        {scored.length + waitsFor.length === 0 && <p>Nobody was given it to score.</p>}
        {scored.map(
          ({ by, note }) => note && <p key={by} className="mt-3 whitespace-pre-line">{`${by}: ${note}`}</p>,
        )}
        {differences.length > 0 && (
          <ul className="mt-4">
            {differences.map(({ characteristic, marks: [one, other], agreed }) => (
              <li key={characteristic}>
                {characteristicWords[characteristic].name}: {one} and {other},{' '}
                {agreed === null ? 'to be talked about' : `agreed on ${agreed}`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="criteria" className="min-w-0">
        <h2 id="criteria">What the programme asks</h2>
        {criteria.length === 0 && <p>No criteria are set.</p>}
        {criteria.map((one) => (
          <ActionForm
            key={one.id}
            action={judge}
            idPrefix={`${one.id}-`}
            values={{ met: one.met ?? '', reason: one.reason }}
            className="mb-6"
          >
            <Hidden name="cohort" value={cohort} />
            <Hidden name="application" value={application.id} />
            <Hidden name="criterion" value={one.id} />
            <Radios
              inline
              name="met"
              label={one.words}
              options={mets.map((met) => ({ value: met, label: metWords[met] }))}
            />
            <TextField name="reason" label="Why" />
            <SubmitButton variant="quiet" pending="Saving…">
              Save
            </SubmitButton>
          </ActionForm>
        ))}
      </section>
    </div>
  );
}

function Pair({ cohort, application }: { cohort: string; application: string }) {
  return (
    <ActionForm action={partPair} idPrefix="pair-" className="mt-6">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="application" value={application} />
      <p className="mb-3 max-w-2xl">
        They applied with somebody else: both get a place, or neither. If only one of them comes, ask whether
        they would come alone. Whoever gave an email address is written to; tell the other yourself.
      </p>
      <SubmitButton variant="quiet" pending="Saving…">
        Let each of them apply alone
      </SubmitButton>
    </ActionForm>
  );
}
