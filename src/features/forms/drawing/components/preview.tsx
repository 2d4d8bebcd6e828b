import type { Address } from '@/addresses';
import { speaking } from '@/languages/say';
import { Link } from '@/ui/link';
import { PaperForm } from './paper-form';
import { Questions } from './questions';
import { plainText } from '../model';
import type { FormDocument } from '../../model';
import { pagesOf } from '../../pages';

export const previews = ['phone', 'paper', 'large', 'text'] as const;
export type PreviewKind = (typeof previews)[number];
const words: Record<PreviewKind, string> = {
  phone: 'Phone',
  paper: 'Paper',
  large: 'Large print',
  text: 'Plain text',
};

/** A form as those who answer meet it. Nothing typed here is kept. */
export function Preview({
  to,
  kind,
  document,
}: {
  to: (kind: PreviewKind) => Address;
  kind: PreviewKind;
  document: FormDocument;
}) {
  return (
    <>
      <p className="no-print mb-6 flex flex-wrap gap-x-6">
        {previews.map((known) =>
          known === kind ? (
            <strong key={known} className="inline-flex min-h-11 items-center">
              {words[known]}
            </strong>
          ) : (
            <Link key={known} href={to(known)} className="inline-flex min-h-11 items-center">
              {words[known]}
            </Link>
          ),
        )}
      </p>
      {kind === 'phone' && <Phone document={document} />}
      {kind === 'paper' && <PaperForm say={speaking('en')} document={document} size="normal" />}
      {kind === 'large' && <PaperForm say={speaking('en')} document={document} size="large" />}
      {kind === 'text' && (
        <pre className="max-w-3xl border border-line bg-card p-6 whitespace-pre-wrap">
          {plainText(document)}
        </pre>
      )}
    </>
  );
}

/** All pages of a form one under the other, as wide as a phone; questions that depend on others are shown, too. */
function Phone({ document }: { document: FormDocument }) {
  const everything = {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      questions: section.questions.map(({ showIf: _only, ...question }) => question),
    })),
  };
  const blocks = pagesOf(everything, {}).flatMap((page) => page.blocks);
  return (
    <div data-size="participant" className="max-w-[24.5rem] rounded-lg border border-strong-line p-5">
      {blocks.map(({ title, lead, asks }, index) => (
        <section key={index} aria-label={title} className="mb-10">
          <h2>{title}</h2>
          {lead && <p className="mt-2">{lead}</p>}
          <div className="mt-4">
            <Questions say={speaking('en')} asks={asks} />
          </div>
        </section>
      ))}
    </div>
  );
}
