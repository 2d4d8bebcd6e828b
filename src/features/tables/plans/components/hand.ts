import { useEffect, useState } from 'react';
import { type Target, targetText } from '../model';

/** Who is to be moved, and where to. */
export type Chosen = { who: string | null; to: Target | null };

export const keyOf = ({ who, to }: Chosen): string => `${who ?? ''} ${to ? targetText(to) : ''}`;

/**
 * Who is held, where over, and whether the move was asked for (`asked`), so that the next press makes it. Another version of the plan, another day or choice (`of`): what
 * was held is put down.
 */
export function useHand(of: string, chosen: Chosen) {
  const fresh = { of, asked: false, ...chosen };
  const [hand, setHand] = useState(fresh);
  if (hand.of !== of) setHand(fresh);
  return {
    held: hand.who,
    over: hand.to,
    asked: hand.asked,
    hold: (who: string, to: Target | null) => setHand({ of, asked: false, who, to }),
    ask: (who: string, to: Target) => setHand({ of, asked: true, who, to }),
    // What was asked stays to be answered: the pointer may go over other seats on its way to the answer.
    look: (to: Target | null) =>
      setHand((now) =>
        now.who && !now.asked && keyOf(now) !== keyOf({ ...now, to }) ? { ...now, to } : now,
      ),
    putDown: () => setHand({ of, asked: false, who: null, to: null }),
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
