import { Notice } from '@/ui/notice';
import type { Lack } from '../trouble';

/** What the room and the rules still lack, all of it at once. Nothing when they lack nothing. */
export function TroubleAhead({ lacks }: { lacks: readonly Lack[] }) {
  if (lacks.length === 0) return null;
  return (
    <Notice tone="warning" title="Look at this before you seat people">
      <ul className="list-disc pl-5">
        {lacks.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
