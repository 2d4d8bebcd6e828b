import { addresses } from '@/addresses';
import { audienceNames } from '@/features/forms/model';
import { lastMinute } from '@/calendar/london';
import { shortDate, writtenTime } from '@/calendar/written';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import { promiseNames, type StageState, stageState, stageTitle } from '../../../model';
import type { StageProgress } from '../model';

const tones: Record<StageState, Tone> = {
  'without form': 'plain',
  planned: 'plain',
  open: 'amber',
  closed: 'teal',
};

/** The stages of a cohort: when each is open, what it promises, how many have answered. */
export function StageList({
  cohort,
  stages,
  instant,
}: {
  cohort: string;
  stages: readonly StageProgress[];
  instant: Date;
}) {
  return (
    <Table
      caption="Stages"
      captionHidden
      rows={stages}
      rowKey={(stage) => stage.id}
      columns={[
        {
          key: 'title',
          label: 'Stage',
          rowHead: true,
          cell: (stage) => <Title cohort={cohort} stage={stage} />,
        },
        {
          key: 'state',
          label: 'State',
          cell: (stage) => <Tag tone={tones[stageState(stage, instant)]}>{stageState(stage, instant)}</Tag>,
        },
        { key: 'opens', label: 'Opens', cell: (stage) => time(stage.opensAt) },
        {
          key: 'closes',
          label: 'Closes',
          cell: (stage) =>
            stage.opensAt && !stage.closesAt
              ? 'when you close it'
              : time(stage.closesAt && lastMinute(stage.closesAt)),
        },
        { key: 'audience', label: 'Asks', cell: (stage) => audienceNames[stage.audience].toLowerCase() },
        { key: 'promise', label: 'Promise', cell: (stage) => promiseNames[stage.promise] },
        {
          key: 'finished',
          label: 'Answered',
          numeric: true,
          cell: (stage) => (stage.formVersionId ? `${stage.finished} of ${stage.asked}` : '–'),
        },
      ]}
    />
  );
}

function Title({ cohort, stage }: { cohort: string; stage: StageProgress }) {
  if (!stage.formVersionId) return stageTitle(stage);
  return <Link href={addresses.cohort(cohort).stage(stage.key).home()}>{stageTitle(stage)}</Link>;
}

const time = (instant: Date | null): string =>
  instant ? `${shortDate(instant)}, ${writtenTime(instant)}` : '–';
