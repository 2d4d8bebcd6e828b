import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergePage } from '@/features/accounts/organisations/components/merge-page';
import { organisationById } from '@/features/accounts/organisations/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Merge two organisations' };

type Props = {
  params: Promise<{ organisation: string }>;
  searchParams: Promise<{ into?: string | string[] }>;
};

export default async function MergeOrganisationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { organisation: id } = await params;
  const { into: other } = await searchParams;
  const organisation = await organisationById(viewer, id);
  const into = typeof other === 'string' && other !== id ? await organisationById(viewer, other) : null;
  if (!organisation || !into) notFound();
  return <MergePage organisation={organisation} into={into} />;
}
