import type { LedgerEntry } from '@/features/evaluations/ledger/model';

/** Somebody's line of a ledger for tests of rules: asked, with a phone, never called, unless it is said otherwise. */
export const someEntry = (given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  personId: 'p',
  participationId: 'q',
  name: 'Ana',
  email: 'ana@example.org',
  phone: '07700 900001',
  contactBy: 'email',
  quiet: false,
  state: 'asked',
  mode: null,
  reminders: 0,
  invited: false,
  mailedOn: null,
  bounced: null,
  calls: [],
  ...given,
});
