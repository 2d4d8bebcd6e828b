import type { Block } from '../../pages';
import type { Say } from '@/languages/say';
import { Words } from '@/ui/words';

/** What stands over some questions: the form's words, or the interface's where it looks back. */
export const headOf = (say: Say, { looksBack, title, lead }: Block): { title: string; lead?: string } =>
  looksBack ? { title: say('back.title'), lead: say('back.lead') } : { title, lead };

/** Over a further part of a form that stands on one page; the first is the page's own heading. */
export function BlockHead({ say, block }: { say: Say; block: Block }) {
  const { title, lead } = headOf(say, block);
  return (
    <div className="mt-6 mb-4">
      <h2>
        <Words>{title}</Words>
      </h2>
      {lead && (
        <p className="mt-2">
          <Words>{lead}</Words>
        </p>
      )}
    </div>
  );
}
