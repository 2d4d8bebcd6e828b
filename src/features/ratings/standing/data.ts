import { z } from 'zod';
import { loadAsked } from '@/features/evaluations/ledger/data';
import { typedModes } from '@/features/evaluations/modes';
import { type Stage, stageState } from '@/features/evaluations/model';
import type { PrintedResult } from '@/features/evaluations/collecting/printed/model';
import { accounted } from '@/features/evaluations/reading/releases/model';
import { type Tallies, toTallies } from '@/features/evaluations/reading/tallies/model';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import type { Returns, ShownTo } from '../model';
import { type Live, type Reasons, type Released, type Standing, standingFrom } from './model';

/** What is read beside a stage's own columns, so that its standing can be told. */
export const withFigures = {
  release: true,
  tallies: true,
  missing: true,
  printed: { include: { figures: true } },
  cohort: {
    select: { id: true, slug: true, name: true, programmeId: true, programme: { select: { name: true } } },
  },
} as const satisfies Prisma.StageSelect;

type RowWithFigures = Stage & Prisma.StageGetPayload<{ select: typeof withFigures }>;

/**
 * Where a stage's figures come from for those they are shown to. A tally without a release is never shown. A named
 * stage is counted from its answers for its facilitator; all else reads counts, and costs the number of questions.
 */
export async function standingOf(row: RowWithFigures, shownTo: ShownTo): Promise<Standing> {
  const live = shownTo === 'facilitator' && row.promise === 'named' ? await liveOf(row) : null;
  return standingFrom({
    state: stageState(row, now()),
    released: releasedOf(row, shownTo),
    live,
    printed: row.printed && toPrinted(row.printed),
  });
}

function releasedOf(row: RowWithFigures, shownTo: ShownTo): Released | null {
  if (!row.release) return null;
  const { own, typed, broughtIn, unread, returned, asked, withdrawn } = row.release;
  const returns = { own, typed, broughtIn, unread, returned, asked, withdrawn };
  return {
    kind: 'released',
    returns,
    counts: toTallies(row.tallies),
    reasons: shownTo === 'facilitator' ? toReasons(row.missing) : {},
  };
}

function toReasons(missing: RowWithFigures['missing']): Reasons {
  const reasons: Record<string, Record<string, number>> = {};
  for (const { questionKey, reason, count } of missing)
    if (count > 0) (reasons[questionKey] ??= {})[reason] = count;
  return reasons;
}

async function liveOf(row: RowWithFigures): Promise<Live> {
  const [returns, counts] = await Promise.all([liveReturns(row), countsNow(row)]);
  return { kind: 'live', returns, counts };
}

/** Who is asked and whose forms are in, as it stands. Whoever answered and left afterwards was asked as well. */
async function liveReturns(row: RowWithFigures): Promise<Returns> {
  const [asked, typed, imports] = await Promise.all([
    loadAsked(db(), row, row.cohort),
    db().participation.count({
      where: { stageId: row.id, finishedOn: { not: null }, mode: { in: [...typedModes] } },
    }),
    db().answerImport.aggregate({ where: { stageId: row.id }, _sum: { forms: true } }),
  ]);
  const broughtIn = imports._sum.forms ?? 0;
  const forms = { own: asked.finished - typed, late: 0, typed, broughtIn, onList: asked.fromFiles };
  const list = accounted(asked, forms);
  return { own: forms.own, typed, broughtIn, unread: 0, ...list };
}

const counted = z.object({ questionKey: z.string(), mark: z.number(), count: z.number() });

/** How many gave each mark, from the answers that are there: all of them, or only those from files. */
export async function countsNow(row: Pick<Stage, 'id'>, fromFilesOnly = false): Promise<Tallies> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT a.question_key AS "questionKey", a.mark, count(*)::int AS count
    FROM answer a JOIN response r ON r.id = a.response_id
    WHERE r.stage_id = ${row.id}::uuid AND a.mark IS NOT NULL AND (r.import_id IS NOT NULL OR NOT ${fromFilesOnly}::boolean)
    GROUP BY a.question_key, a.mark`;
  return toTallies(z.array(counted).parse(rows));
}

type PrintedRow = Omit<PrintedResult, 'figures'> & {
  figures: { questionKey: string; n: number; mean: string }[];
};

const toPrinted = ({ source, people, forms, figures }: PrintedRow): PrintedResult => ({
  source,
  people,
  forms,
  figures: Object.fromEntries(figures.map(({ questionKey, n, mean }) => [questionKey, { n, mean }])),
});
