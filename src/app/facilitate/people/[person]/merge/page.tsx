import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asOne } from '@/features/accounts/model';
import { MergePage } from '@/features/people/merging/components/merge-page';
import { likelyTheSame, mergePreview } from '@/features/people/merging/data';
import { personInFull } from '@/features/people/person/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Two records of one person' };

type Asked = Record<'other' | 'q', string | string[] | undefined>;
type Props = { params: Promise<{ person: string }>; searchParams: Promise<Asked> };

export default async function MergePeoplePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { person: id } = await params;
  const asked = await searchParams;
  const [other, search] = [asOne(asked.other), asOne(asked.q)];
  const person = await personInFull(viewer, id);
  const preview = person && other ? await mergePreview(viewer, id, other) : null;
  if (!person || (other && !preview)) notFound();
  const likely = preview ? [] : await likelyTheSame(viewer, id, search);
  return <MergePage {...{ person, preview, search, likely }} />;
}
