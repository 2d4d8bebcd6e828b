import { addresses } from '@/addresses';
import { ChoiceLinks } from '@/ui/choice-links';
import { type Print, prints, printWords } from '../model';

/** What can be printed, the one that is shown marked. */
export function PrintChoice({ cohort, day, what }: { cohort: string; day: number; what: Print }) {
  const items = prints.map((print) => ({
    href: addresses.cohort(cohort).toPrint({ what: print, day }),
    label: printWords[print],
    current: print === what,
  }));
  return (
    <div className="mb-2">
      <ChoiceLinks label="What to print" items={items} />
    </div>
  );
}
