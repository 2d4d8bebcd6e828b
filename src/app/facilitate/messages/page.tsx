import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { TemplateList } from '@/features/group-messages/words/components/template-list';
import { templatesOf } from '@/features/group-messages/words/data';
import { programmes } from '@/features/programmes/data';
import { requireViewer } from '@/server/viewer';
import { ChoiceLinks } from '@/ui/choice-links';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Words of messages' };

type Props = { searchParams: Promise<{ programme?: string }> };

export default async function TemplatesPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ programme: asked }, all] = await Promise.all([searchParams, programmes(viewer)]);
  const programme = asked === undefined ? all[0] : all.find(({ slug }) => slug === asked);
  if (!programme) notFound();
  return (
    <Page title="Words of messages" eyebrow={programme.name}>
      {all.length > 1 && (
        <ChoiceLinks
          label="Programme"
          items={all.map(({ slug, name }) => ({
            label: name,
            href: addresses.templates({ programme: slug }),
            current: slug === programme.slug,
          }))}
        />
      )}
      <TemplateList programme={programme.slug} lines={await templatesOf(viewer, programme)} />
    </Page>
  );
}
