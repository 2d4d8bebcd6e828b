/** An invitation to a form, but for whom it is to and what it says. */
export const invitation = {
  kind: 'invitation',
  cohortId: null,
  language: 'en',
  notAfter: new Date('2100-01-01T00:00:00Z'),
} as const;
