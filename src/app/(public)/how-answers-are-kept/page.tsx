import type { Metadata } from 'next';
import { HowAnswersAreKept } from '@/features/evaluations/components/how-answers-are-kept';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'How answers are kept' };

export default function HowAnswersAreKeptPage() {
  return (
    <Page
      size="participant"
      width="narrow"
      title="How answers are kept"
      lead="Each form makes one of three promises. It stands at the top of the form, and once the form has opened nobody can change it."
    >
      <HowAnswersAreKept />
    </Page>
  );
}
