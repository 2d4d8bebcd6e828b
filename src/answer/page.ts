import type { ReactElement } from 'react';
import type { AnswerAddress } from '@/addresses';
import type { Submission, Taken } from '@/server/form-post';
import type { FormState } from '@/ui/form-state';
import type { Language } from '@/languages/known';
import type { Say } from '@/languages/say';
import type { Params } from './routes';

/** What a page is asked for: what stands in its address. */
export type Asked = Params & {
  query: URLSearchParams;
  /** The languages that the browser would rather have, as it says it. */
  accepted: string | null;
};

/** A page, its language and in which others it can be read; or where else to go. Its title is what its heading says. */
export type Shown =
  | { main: ReactElement; say: Say; offered?: readonly Language[]; status?: 404; alike?: Alike }
  | { to: AnswerAddress };

/** Pages that are alike for many: drawn once for each `kind`, with what is a person's own put where its place is held. */
export type Alike = { kind: string; own: readonly { heldBy: string; is: string }[] };

/** One of the pages of those who answer. */
export type AnswerPage = {
  /** `state`: what came of the form that was sent, or that none was. */
  show: (asked: Asked, state: FormState) => Shown | Promise<Shown>;
  /** Takes the form of this page; a page without one takes none. */
  take?: (sent: Submission) => Promise<Taken<AnswerAddress>>;
  /** Whoever sent the form has nothing here; what they typed must not be lost with it. */
  missing: (asked: Asked, sent: FormState['values']) => Shown | Promise<Shown>;
};
