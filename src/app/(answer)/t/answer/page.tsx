import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerAtTable } from '@/features/evaluations/answering/actions';
import { AnswerForm } from '@/features/evaluations/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/answering/components/not-answerable';
import { sittingOf } from '@/features/evaluations/answering/data';
import { sittingState } from '@/features/evaluations/answering/model';
import { now } from '@/server/clock';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Your answers', robots: { index: false } };

export default async function AnswerAtTablePage({
  searchParams,
}: {
  searchParams: Promise<{ part?: string; language?: string }>;
}) {
  const { part, language } = await searchParams;
  const sitting = await sittingOf(await viewerAtTable());
  if (!sitting) redirect(addresses.atTable.code);
  const state = sittingState(sitting, now());
  if (state !== 'open') return <NotAnswerable sitting={sitting} state={state} changeable={false} />;
  return (
    <AnswerForm
      sitting={sitting}
      part={Number(part ?? 1)}
      action={answerAtTable}
      language={language}
      changing={false}
      ownDevice={false}
    />
  );
}
