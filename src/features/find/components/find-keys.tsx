'use client';

import { addresses } from '@/addresses';
import { type ComponentType, useEffect, useState } from 'react';

type Opened = ComponentType<{ onClose: () => void }>;

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens a list to find things in wherever one is, by Ctrl and K, on a Mac by ⌘ and K. The page of the same name does without. */
export function FindKeys() {
  const [Palette, setPalette] = useState<Opened | null>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      // On a Mac, Ctrl and K deletes to the end of the line.
      const isHeld = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      const isOurs = event.key.toLowerCase() === 'k' && isHeld;
      if (!isOurs || event.altKey || event.shiftKey) return;
      event.preventDefault();
      // What it weighs comes only with the first press.
      import('./palette').then(
        (loaded) => setPalette(() => loaded.Palette),
        () => location.assign(addresses.find()),
      );
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return Palette && <Palette onClose={() => setPalette(null)} />;
}
