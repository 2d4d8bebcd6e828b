import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerAtTable } from '@/features/evaluations/collecting/answering/actions';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { OtherName } from '@/features/evaluations/collecting/answering/components/other-name';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { formSessionState } from '@/features/evaluations/collecting/answering/model';
import { now } from '@/server/clock';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Your answers', robots: { index: false } };

export default async function AnswerAtTablePage({
  searchParams,
}: {
  searchParams: Promise<{ part?: string; language?: string }>;
}) {
  const { part, language } = await searchParams;
  const session = await formSessionOf(await viewerAtTable());
  if (!session) redirect(addresses.atTable.code);
  const state = formSessionState(session, now());
  if (state !== 'open')
    return (
      <NotAnswerable session={session} state={state} changeable={false}>
        <OtherName who={session.firstName} />
      </NotAnswerable>
    );
  return (
    <AnswerForm
      session={session}
      part={Number(part ?? 1)}
      action={answerAtTable}
      language={language}
      changing={false}
      ownDevice={false}
    />
  );
}
