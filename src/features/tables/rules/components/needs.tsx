import { featurePlaces } from '../../model';
import type { SeatingRule } from '../model';

/** What somebody needs, in words for whoever must act on it. */
export function Needs({ needs }: { needs: readonly SeatingRule[] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-6">
      {needs.map(({ id, feature, note }) => (
        <li key={id}>
          {feature && `Sits ${featurePlaces[feature]}.`} {note}
        </li>
      ))}
    </ul>
  );
}
