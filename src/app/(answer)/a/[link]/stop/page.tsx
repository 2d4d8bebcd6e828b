import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StopMail } from '@/features/evaluations/collecting/mailing/components/stop-mail';
import { personOfLink } from '@/features/evaluations/collecting/mailing/data';
import { answering } from '@/server/viewer';

export const metadata: Metadata = { title: 'Messages about forms', robots: { index: false } };

export default async function StopMailPage({ params }: { params: Promise<{ link: string }> }) {
  const { link } = await params;
  const person = await personOfLink(answering(link));
  if (!person) notFound();
  return <StopMail link={link} quiet={person.quiet} />;
}
