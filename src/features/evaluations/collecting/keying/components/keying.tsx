import { addresses, type StageAddresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { Table } from '@/ui/table';
import { writtenCode } from '@/writing/codes';
import type { Stage } from '../../../model';
import type { KeyField } from '../model';
import { KeyForm } from './key-form';

export type MissingRow = { label: string; words: string; count: number };
export type KeyedBefore = { state: string; sheet: string };

type Props = {
  cohort: string;
  stage: Stage;
  fields: readonly KeyField[];
  sheets: { keyed: number; handedIn: number; waiting: readonly string[] };
  missing: readonly MissingRow[];
  before: KeyedBefore | null;
};

/** Where paper forms are keyed: what came of the last one, the next one, and how many are left. */
export function Keying({ cohort, stage, fields, sheets, missing, before }: Props) {
  const here = addresses.cohort(cohort).stage(stage.key);
  const loose = stage.promise === 'unlinkable';
  const none = loose && sheets.handedIn === sheets.keyed && sheets.waiting.length === 0;
  return (
    <>
      {before && <Last before={before} here={here} loose={loose} />}
      {loose && <Loose here={here} sheets={sheets} />}
      {sheets.waiting.length > 0 && (
        <p className="mb-4">
          Waiting to be keyed a second time:{' '}
          {sheets.waiting.map((sheet) => (loose ? sheet : writtenCode(sheet))).join(', ')}.
        </p>
      )}
      {none ? (
        <EmptyState
          title="No sheet is waiting"
          action={<ButtonLink href={here.paper()}>Say who handed one in</ButtonLink>}
        >
          These sheets carry no code. Tick who handed one in; then key the sheets, in any order.
        </EmptyState>
      ) : (
        <>
          <p className="mb-4 max-w-3xl text-soft">
            Key the number that is marked. Where there is none: b left blank, i illegible, n not asked, a was
            absent. Nothing at all is left blank. Enter sends the form.
          </p>
          <KeyForm
            key={`${sheets.keyed}-${sheets.waiting.length}-${before?.sheet ?? ''}`}
            cohort={cohort}
            stage={stage.key}
            fields={fields}
            sheetAsked={loose ? (stage.keyedTwice ? 'number' : null) : 'code'}
            twice={stage.keyedTwice}
          />
        </>
      )}
      <Missing rows={missing} />
    </>
  );
}

function Last({
  before: { state, sheet },
  here,
  loose,
}: {
  before: KeyedBefore;
  here: StageAddresses;
  loose: boolean;
}) {
  const which = sheet === '' ? 'The sheet' : `Sheet ${loose ? sheet : writtenCode(sheet)}`;
  if (state === 'conflict') {
    return (
      <Notice tone="warning" title={`${which}: this person had answered before`}>
        Nothing was overwritten. Both forms are kept until somebody says which one holds.{' '}
        <a href={here.conflicts}>Say which one holds</a>
      </Notice>
    );
  }
  return (
    <Notice tone="done">
      {state === 'waiting'
        ? `${which} is keyed once. It counts when somebody else has keyed it again.`
        : `${which} is in.`}
    </Notice>
  );
}

function Loose({ here, sheets }: { here: StageAddresses; sheets: Props['sheets'] }) {
  return (
    <div className="mb-6 max-w-3xl">
      <Progress
        label="Sheets keyed"
        value={sheets.keyed}
        max={Math.max(sheets.handedIn, 1)}
        words={`${sheets.keyed} of ${sheets.handedIn} handed in`}
      />
      <p className="mt-2">
        <a href={here.paper()}>Change who handed one in</a>
      </p>
    </div>
  );
}

function Missing({ rows }: { rows: readonly MissingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="missing" className="mt-10 max-w-3xl">
      <h2 id="missing" className="mb-3">
        Why answers are missing
      </h2>
      <Table
        caption="Why answers are missing, on paper and by phone"
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.label} ${row.words}`}
        columns={[
          { key: 'label', label: 'Question', rowHead: true, cell: (row) => row.label },
          { key: 'words', label: 'Why', cell: (row) => row.words },
          { key: 'count', label: 'Forms', numeric: true, cell: (row) => row.count },
        ]}
      />
    </section>
  );
}
