'use client';

import { useField } from './form-context';
import { asText } from './form-state';
import { Hidden } from './hidden';

/** A value that travels unseen, and stays with what was typed: a form that comes back has it as it was sent, not as the page would say it anew. */
export function ComesBack({ name, value }: { name: string; value: string }) {
  return <Hidden name={name} value={asText(useField({ name }, value).value)} />;
}
