/** The job that writes to those who lost the link of their application. */
export const linksJob = { name: 'application-links' } as const;

/** A reference: no letter or figure that is taken for another, and no way in. */
export const writtenReference = (code: string): string => `A-${code.slice(0, 3)}-${code.slice(3, 6)}`;
