import type { Metadata } from 'next';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';

export const metadata: Metadata = { title: 'Your table’s code' };

export default function TableCodePage() {
  return <EnterCode />;
}
