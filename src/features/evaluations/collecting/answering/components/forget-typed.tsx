'use client';

import { useEffect } from 'react';
import { forgetTyped } from './device';

/** Stands on the page that says that a form is in: only now this device drops what was typed. */
export function ForgetTyped({ keepAs }: { keepAs: string }) {
  useEffect(() => forgetTyped(keepAs), [keepAs]);
  return null;
}
