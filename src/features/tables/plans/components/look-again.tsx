'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 1_000;

/** Asks the server for the page again, as long as it is there. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
