import type { Metadata } from 'next';
import { LostLink } from '@/features/evaluations/collecting/mailing/components/lost-link';

export const metadata: Metadata = { title: 'Get your link again' };

export default function LostLinkPage() {
  return <LostLink />;
}
