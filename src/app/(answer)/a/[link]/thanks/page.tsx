import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ForgetTyped } from '@/features/evaluations/collecting/answering/components/forget-typed';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { nextFormOn, formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { answering } from '@/server/viewer';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

type Props = { params: Promise<{ link: string }>; searchParams: Promise<{ again?: string }> };

export default async function ThanksPage({ params, searchParams }: Props) {
  const { link } = await params;
  const { again } = await searchParams;
  const session = await formSessionOf(answering(link));
  if (!session) notFound();
  if (!session.finished) redirect(addresses.answer(link).form());
  return (
    <Thanks
      promise={session.stage.promise}
      again={again === 'yes'}
      nextOn={await nextFormOn(answering(link), session)}
    >
      <ForgetTyped keepAs={`${session.participationId}/form`} />
    </Thanks>
  );
}
