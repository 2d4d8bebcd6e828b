import { UnknownLink } from '@/features/evaluations/collecting/answering/components/unknown-link';
import { UnknownTable } from '@/features/evaluations/collecting/cards/components/unknown-table';
import type { Shown } from './page';

/** Said to whoever has no link that leads to a form. */
export const unknownLink = (): Shown => ({ main: <UnknownLink />, status: 404 });

/** Said to whoever sends something from a device that knows no table, or no longer. */
export const unknownTable = (): Shown => ({ main: <UnknownTable />, status: 404 });
