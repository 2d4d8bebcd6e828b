'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const everyMs = 1_000;

/** Asks the server for the page again, over and over, and says when it can't be reached. */
export function LookAgain() {
  const router = useRouter();
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      // Asked for the page itself, a server that is away would leave the browser's error page in its place.
      const there = await fetch('/api/health', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (!timer) return;
      setAway(!there);
      if (there) router.refresh();
      again();
    };
    const again = () => {
      timer = setTimeout(() => void look(), everyMs);
    };
    again();
    return () => {
      clearTimeout(timer);
      timer = undefined;
    };
  }, [router]);
  return (
    <p role="status" className="mt-4 font-semibold text-amber">
      {away && 'Roundtable can’t be reached just now. Stay on this page: it goes on by itself.'}
    </p>
  );
}
