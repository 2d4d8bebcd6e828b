import { useEffect, useState } from 'react';
import { type Target, targetText } from '../model';

/** Who is to be moved, and where to. */
export type Chosen = { who: string | null; to: Target | null };

export const keyOf = ({ who, to }: Chosen): string => `${who ?? ''} ${to ? targetText(to) : ''}`;

/** Who is held and where over. Another version of the plan, another day or choice (`of`): what was held is put down. */
export function useHand(of: string, chosen: Chosen) {
  const [hand, setHand] = useState({ of, ...chosen });
  if (hand.of !== of) setHand({ of, ...chosen });
  return {
    held: hand.who,
    over: hand.to,
    hold: (who: string, to: Target | null) => setHand({ of, who, to }),
    look: (to: Target | null) =>
      setHand((now) => (now.who && keyOf(now) !== keyOf({ ...now, to }) ? { ...now, to } : now)),
    putDown: () => setHand({ of, who: null, to: null }),
  };
}

/** Escape puts back whoever is held. */
export function useEscape(putDown: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') putDown();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/** Once the plan has changed, the keyboard goes on where the one who moved now sits. */
export function useFocusAfter(moved: string | null, version: number) {
  useEffect(() => {
    if (moved) document.querySelector<HTMLElement>(`[data-who="${CSS.escape(moved)}"]`)?.focus();
  }, [moved, version]);
}
