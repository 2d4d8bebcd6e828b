import { addresses, type StageAddresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { writtenDate } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted, plural } from '@/writing/words';
import { type Stage, stageState } from '../../../model';
import { threshold } from '../../tallies/model';
import { destroyUnread, releaseStage } from '../actions';
import { dueOn, released } from '../model';
import { type FormsKnown, readsOf } from '../../tallies/reads';

type Props = {
  cohort: string;
  stage: Stage;
  forms: FormsKnown;
  conflicts: number;
  sheetsToKey: number;
  instant: Date;
};

/** What stands between a closed form and its results, and the one press that releases them. */
export function ReleasePanel(props: Props) {
  const { cohort, stage, forms, instant } = props;
  const here = addresses.cohort(cohort).stage(stage.key);
  if (stage.release) return <Released here={here} releasedAt={stage.release.releasedAt} />;
  if (stage.box?.state === 'opening') {
    return (
      <Notice title="The ballot box is being opened">
        Load this page again in a minute. If it still says so after an hour, a key or a ballot is not what it
        should be: nothing was counted then, and whoever runs the server finds the reason in its log.
      </Notice>
    );
  }
  if (stageState(stage, instant) !== 'closed') return null;
  if (readsOf(forms) === 'none') return <TooFew {...props} />;
  return <Ready {...props} />;
}

function Released({ here, releasedAt }: { here: StageAddresses; releasedAt: Date }) {
  return (
    <div className="mb-8 flex flex-wrap items-center gap-4">
      <ButtonLink href={here.results()}>Results</ButtonLink>
      <ButtonLink variant="quiet" href={here.texts()}>
        What people wrote
      </ButtonLink>
      <p className="text-soft">
        Released on {writtenDate(releasedAt)}, the same for everybody who may see them. They don’t change any
        more.
      </p>
    </div>
  );
}

function Reference({ cohort, stage }: { cohort: string; stage: string }) {
  return (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
    </>
  );
}

function Ready({ cohort, stage, forms, conflicts, sheetsToKey }: Props) {
  const due = dueOn(stage);
  return (
    <section
      aria-labelledby="release"
      className="mb-8 max-w-3xl rounded-lg border border-strong-line bg-card p-6"
    >
      <h2 id="release" className="mb-3">
        Release the results
      </h2>
      <p>{whatIsRead(forms)}</p>
      <p className="mt-3">
        It is done once: figures and texts appear together for you, the same figures for whoever paid for the
        course, and the form never opens again. A second look after a few more answers would tell what those
        few said.
      </p>
      {sheetsToKey > 0 && (
        <p className="mt-3 font-semibold">
          {plural(
            sheetsToKey,
            'One sheet that was handed in is not keyed yet. It',
            `${sheetsToKey} sheets that were handed in are not keyed yet. They`,
          )}{' '}
          will not count.
        </p>
      )}
      {conflicts > 0 && (
        <p className="mt-3 font-semibold">First say which of the forms that came in twice hold.</p>
      )}
      <ActionForm action={releaseStage} idPrefix="release-" className="mt-4">
        <Reference cohort={cohort} stage={stage.key} />
        <SubmitButton pending="Releasing…">Release the results</SubmitButton>
      </ActionForm>
      {due && (
        <p className="mt-3 text-soft">
          If nobody does it, they are released by themselves on {writtenDate(due)}.
        </p>
      )}
    </section>
  );
}

/** Which forms a release reads, in words. */
function whatIsRead(forms: FormsKnown): string {
  const { own, late, typed, broughtIn } = forms;
  const reads = readsOf(forms);
  const inWords = (sent: number, typed: number, file: number) =>
    [
      ...(sent > 0 ? [`${sent} that people sent themselves`] : []),
      ...(typed > 0 ? [`${typed} that staff typed`] : []),
      ...(file > 0 ? [`${file} from a file`] : []),
    ].join(', ');
  if (reads === 'all') return `It counts all forms: ${inWords(own + late, typed, broughtIn)}.`;
  const { typed: typedRead, broughtIn: fileRead, unread } = released(reads, forms);
  const read = `It counts ${inWords(0, typedRead, fileRead)}.`;
  return unread === 0
    ? read
    : `${read} The others are fewer than ${threshold} of a kind, so nobody ever reads them: ${inWords(own + late, typed - typedRead, broughtIn - fileRead)}.`;
}

const formsThere = ({ own, late, typed, broughtIn }: FormsKnown): number => own + late + typed + broughtIn;

/** How many forms are in, by those who help to reach eight and those who don't. */
function whatIsIn(forms: FormsKnown): string {
  const { own } = forms;
  const others = formsThere(forms) - own;
  const sent = `${counted(own, 'person who was asked has', 'people who were asked have')} sent one`;
  return `${sent}${others > 0 ? `, and ${others} more ${plural(others, 'form is', 'forms are')} in` : ''}.`;
}

function TooFew({ cohort, stage, forms }: Props) {
  const count = formsThere(forms);
  return (
    <section aria-labelledby="too-few" className="mb-8 max-w-3xl">
      <Notice
        tone="warning"
        title={count === 0 ? 'Nobody has sent this form' : 'Too few have sent this form'}
      >
        <span id="too-few">
          {whatIsIn(forms)} Nobody reads what is sent before {threshold} people who were asked when it opened
          have sent one themselves. Open the form again and ask, or leave it as it is.
        </span>
      </Notice>
      {stage.promise === 'unlinkable' && count > 0 && (
        <ActionForm action={destroyUnread} idPrefix="destroy-">
          <Reference cohort={cohort} stage={stage.key} />
          <FormDetails summary="Throw these forms away unread">
            <p className="mb-3">
              They are deleted unread, with their keys, and this form doesn’t open again.
            </p>
            <SubmitButton variant="quiet" pending="Throwing away…">
              Throw them away unread
            </SubmitButton>
          </FormDetails>
        </ActionForm>
      )}
    </section>
  );
}
