/** Somebody who is told by phone or post. */
export type LineToTell = {
  id: string;
  name: string;
  /** Their number, or that they are written to. */
  how: string;
  what: string;
  address: string;
  letter: { subject: string; text: string };
};

/** How somebody is reached who is not told by mail. */
export function howReached({
  contactBy,
  phone,
  address,
  email,
}: {
  contactBy: string;
  phone: string | null;
  address: string;
  email: string | null;
}): string {
  if (contactBy === 'phone' && phone) return `Call ${phone}`;
  if (address) return `By post:\n${address}`;
  if (phone) return `Call ${phone}`;
  return email ? `Write to ${email}` : 'There is no way to reach them: look at their application.';
}

/** What somebody is told, for whoever rings them. */
export const toldWords = {
  offer: 'There is a place for them',
  reminder: 'Their place is kept until they answer, and not much longer',
  waiting: 'They are on the waiting list',
  full: 'All places were taken as they said yes, so they are on the waiting list',
  decline: 'There is no place for them this time',
  taken: 'They have a place',
  over: 'The place is not kept for them any more',
  pair_ended: 'The other one of the pair does not come, so the place is not kept for them, either',
} as const;
