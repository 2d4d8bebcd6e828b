import type { Metadata } from 'next';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';

export const metadata: Metadata = { title: 'Your table’s code', robots: { index: false } };

/** Where a card's QR leads: the code stands there already, and one press sends it. Only sending looks it up. */
export default async function ScannedCodePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <EnterCode code={code.slice(0, 40)} />;
}
