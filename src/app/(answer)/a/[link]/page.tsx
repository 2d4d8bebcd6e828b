import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerByLink } from '@/features/evaluations/answering/actions';
import { AnswerForm } from '@/features/evaluations/answering/components/answer-form';
import { NotAnswerable } from '@/features/evaluations/answering/components/not-answerable';
import { sittingOf } from '@/features/evaluations/answering/data';
import { canChange, sittingState } from '@/features/evaluations/answering/model';
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
  const sitting = await sittingOf(answering(link));
  if (!sitting) notFound();
  const state = sittingState(sitting, now());
  const changeable = canChange(sitting, { door: 'link' }, now());
  const changing = changeable && change === 'yes';
  if (state !== 'open' && !changing)
    return <NotAnswerable sitting={sitting} state={state} changeable={changeable} />;
  return (
    <AnswerForm
      sitting={sitting}
      part={Number(part ?? 1)}
      action={answerByLink}
      link={link}
      language={language}
      changing={changing}
      ownDevice
    />
  );
}
