import { listed } from '@/writing/words';
import { kindWords, type SharedNeed } from '../model';
import { featurePlaces } from '../table-features';

/** What a table's coach must act on, as the person agreed. */
export function SharedNeeds({ needs }: { needs: readonly SharedNeed[] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-6">
      {needs.map(({ id, supporter, kind, adjustment, feature, days, words }) => (
        <li key={id}>
          {supporter && `${supporter}: `}
          {kindWords(kind)}. {feature && `Sits ${featurePlaces[feature]}. `}
          {adjustment} {words && `“${words}” `}
          {days.length > 0 && `(Day ${listed(days.map(String))})`}
        </li>
      ))}
    </ul>
  );
}
