import { Notice } from '@/ui/notice';

/** What the room and the rules still lack, all of it at once. Nothing when they lack nothing. */
export function TroubleAhead({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warning" title="Look at this before you seat people">
      <ul className="list-disc pl-5">
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
