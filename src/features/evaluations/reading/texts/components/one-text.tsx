import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Tag } from '@/ui/tag';
import { hideText, showText } from '../actions';
import type { WrittenText } from '../model';

type Props = { text: WrittenText; where: Record<string, string> };

/** One text, and the way to hide it. */
export function OneText({ text, where }: Props) {
  const reference = (
    <>
      {Object.entries(where).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <Hidden name="text" value={text.id} />
    </>
  );
  return (
    <li className="border-l-4 border-amber-mark pl-4">
      <p className="whitespace-pre-line">{text.text}</p>
      {text.story && <StoryFacts text={text} />}
      <p className="mt-1 flex flex-wrap items-center gap-3 text-small text-soft">
        {text.name && <span>{text.name}</span>}
        {!text.seen && <Tag tone="amber">new</Tag>}
      </p>
      {text.hidden === null ? (
        <details className="no-print">
          <summary className="w-fit cursor-pointer py-2 text-small text-teal underline underline-offset-3">
            Hide this
          </summary>
          <ActionForm action={hideText} idPrefix={`${text.id}-`}>
            {reference}
            <TextField
              name="reason"
              label="Why is it hidden?"
              hint="Such as: it names somebody. It is kept, with your reason."
            />
            <SubmitButton variant="quiet" pending="Hiding…">
              Hide it
            </SubmitButton>
          </ActionForm>
        </details>
      ) : (
        <ActionForm action={showText} idPrefix={`${text.id}-`}>
          {reference}
          <p className="mb-2 text-small">Hidden because: {text.hidden}</p>
          <SubmitButton variant="quiet" pending="Showing…">
            Show it again
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

function StoryFacts({ text: { story } }: { text: WrittenText }) {
  if (!story) return null;
  const facts = [
    story.kind && `Kind: ${story.kind}`,
    story.reach && `Reach: ${story.reach}`,
    story.when && `When: ${story.when}`,
    story.evidence && `One can tell by: ${story.evidence}`,
  ].filter((fact) => fact);
  return facts.length > 0 ? <p className="mt-1 text-small text-soft">{facts.join(' · ')}</p> : null;
}
