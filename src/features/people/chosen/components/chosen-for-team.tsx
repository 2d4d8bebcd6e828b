import { addresses } from '@/addresses';
import { ChooseHelpers } from '@/features/participants/again/components/choose-helpers';
import { type Helper, mostAtOnce } from '@/features/participants/again/model';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { counted } from '@/writing/words';

type Props = { chosen: string; cohort: string; helpers: readonly Helper[] };

/** Those of whom one chose who helped before, to be added to a cohort's team. */
export function ChosenForTeam({ chosen, cohort, helpers }: Props) {
  const others = helpers.filter(({ cant }) => cant !== 'here');
  const here = helpers.length - others.length;
  const [free, not] = [others.filter(({ cant }) => !cant), others.filter(({ cant }) => cant)];
  if (others.length === 0)
    return (
      <EmptyState
        title="Nobody is left to add"
        action={<ButtonLink href={addresses.chosen(chosen)}>Back to whom you chose</ButtonLink>}
      >
        {here > 0
          ? 'Whoever of them coached or contributed in another cohort is on this team already.'
          : 'None of them coached or contributed in another cohort than this one.'}
      </EmptyState>
    );
  return (
    <>
      {here > 0 && <p className="mb-4">{counted(here, 'of them is', 'of them are')} on this team already.</p>}
      {free.length > mostAtOnce && (
        <p className="mb-4">
          These are the first {mostAtOnce}. Once they are added, the next ones stand here.
        </p>
      )}
      <ChooseHelpers cohort={cohort} helpers={[...free.slice(0, mostAtOnce), ...not]} total={free.length} />
    </>
  );
}
