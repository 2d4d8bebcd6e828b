import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerByLink } from '@/features/evaluations/collecting/answering/actions';
import { AnswerForm } from '@/features/evaluations/collecting/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/collecting/answering/components/not-answerable';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { canChange, formSessionState } from '@/features/evaluations/collecting/answering/model';
import { now } from '@/server/clock';
import { answering } from '@/server/viewer';

export const metadata: Metadata = { title: 'Your answers', robots: { index: false } };

type Props = {
  params: Promise<{ link: string }>;
  searchParams: Promise<{ part?: string; language?: string; change?: string }>;
};

export default async function AnswerPage({ params, searchParams }: Props) {
  const { link } = await params;
  const { part, language, change } = await searchParams;
  const session = await formSessionOf(answering(link));
  if (!session) notFound();
  const state = formSessionState(session, now());
  const changeable = canChange(session, { mode: 'link' }, now());
  const changing = changeable && change === 'yes';
  if (state !== 'open' && !changing)
    return <NotAnswerable session={session} state={state} changeable={changeable} />;
  return (
    <AnswerForm
      session={session}
      part={Number(part ?? 1)}
      action={answerByLink}
      link={link}
      language={language}
      changing={changing}
      ownDevice
    />
  );
}
