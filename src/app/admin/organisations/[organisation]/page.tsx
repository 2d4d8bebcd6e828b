import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrganisationPage } from '@/features/accounts/organisations/components/organisation-page';
import { organisationById, organisations } from '@/features/accounts/organisations/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'An organisation' };

export default async function OneOrganisationPage({ params }: { params: Promise<{ organisation: string }> }) {
  const viewer = await requireViewer();
  const organisation = await organisationById(viewer, (await params).organisation);
  if (!organisation) notFound();
  const others = (await organisations(viewer)).filter(({ id }) => id !== organisation.id);
  return <OrganisationPage organisation={organisation} others={others} />;
}
