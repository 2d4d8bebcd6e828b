/** What GOV.UK Notify says of a message in the end, as ours: handed over (never "read"), come back, or failed; null: not the end. */
export type Receipt = { status: 'sent' } | { status: 'bounced' | 'failed'; problem: string } | null;

const ends: Record<string, Receipt> = {
  delivered: { status: 'sent' },
  received: { status: 'sent' },
  'permanent-failure': { status: 'bounced', problem: 'There is no such address or number.' },
  'temporary-failure': { status: 'failed', problem: 'It could not be handed over for days.' },
  'technical-failure': { status: 'failed', problem: 'GOV.UK Notify could not send it.' },
  'validation-failed': { status: 'failed', problem: 'GOV.UK Notify could not print it.' },
  cancelled: { status: 'failed', problem: 'It was cancelled at GOV.UK Notify.' },
};

export const receiptOf = (state: string): Receipt => ends[state] ?? null;

/** GOV.UK Notify forgets a message after a week: it is asked until shortly before. */
export const askedForMs = 6.5 * 24 * 3_600_000;
