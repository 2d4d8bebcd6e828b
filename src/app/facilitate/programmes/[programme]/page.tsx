import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProgrammeOutlinePage } from '@/features/programmes/components/programme-outline';
import { programmeBySlug } from '@/features/programmes/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Programme' };

export default async function ProgrammePage({ params }: { params: Promise<{ programme: string }> }) {
  const { programme: slug } = await params;
  const programme = await programmeBySlug(await requireViewer(), slug);
  if (!programme) notFound();
  return <ProgrammeOutlinePage programme={programme} />;
}
