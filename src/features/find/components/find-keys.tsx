'use client';

import { type ComponentType, useEffect, useState } from 'react';

type Opened = ComponentType<{ onClose: () => void }>;

/** Opens a list to find things in wherever one is, by Ctrl and K, or ⌘ and K. The page of the same name does without. */
export function FindKeys() {
  const [Palette, setPalette] = useState<Opened | null>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isOurs = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isOurs || event.altKey || event.shiftKey) return;
      event.preventDefault();
      // What it weighs comes only with the first press.
      void import('./palette').then((loaded) => setPalette(() => loaded.Palette));
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return Palette && <Palette onClose={() => setPalette(null)} />;
}
