import { Notice } from '@/ui/notice';

/** Says why nobody is chosen, where the address does: the list has changed, or what was chosen is kept no longer. */
export function Unchosen({ why }: { why: string }) {
  if (why === 'yes')
    return (
      <Notice tone="warning" title="The list has changed since you opened it">
        Nobody is chosen yet. Look at it as it is now, and choose again.
      </Notice>
    );
  if (why === 'old')
    return (
      <Notice tone="warning" title="What was chosen is here no longer">
        Whom you choose is kept for a day, for you alone. Choose again.
      </Notice>
    );
  return null;
}
