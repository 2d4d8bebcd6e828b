import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { SaidOfText } from '@/features/evaluations/collecting/mail-texts/components/said-of-text';
import { TemplatePage } from '@/features/group-messages/words/components/template-page';
import { previewsOf, templateOf } from '@/features/group-messages/words/data';
import { kindNamed } from '@/features/messages/templates/kinds';
import { programmes } from '@/features/programmes/data';
import { languageNamed } from '@/languages/known';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Words of a message' };

type Asked = Partial<Record<'programme' | 'language' | 'said' | 'one' | 'two' | 'three', string>>;
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Asked> };

export default async function TemplateRoute({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ kind: name }, asked] = await Promise.all([params, searchParams]);
  const kind = kindNamed(name);
  const all = await programmes(viewer);
  const programme = asked.programme === undefined ? all[0] : all.find(({ slug }) => slug === asked.programme);
  if (!kind || !programme) notFound();
  const language = languageNamed(asked.language) ?? 'en';
  const template = await templateOf(viewer, programme, { kind, language });
  if (!template) notFound();
  const chosen = [asked.one, asked.two, asked.three].flatMap((id) => id ?? []);
  const shown = await previewsOf(viewer, programme, template, chosen);
  return (
    <Page
      title={template.title}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { label: 'Words of messages', href: addresses.templates({ programme: programme.slug }) },
            { label: programme.name },
          ]}
        />
      }
    >
      <SaidOfText said={asked.said} />
      <TemplatePage programme={programme.slug} template={template} {...shown} />
    </Page>
  );
}
