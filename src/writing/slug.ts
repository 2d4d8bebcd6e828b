import slugify from '@sindresorhus/slugify';

/**
 * A name as it may stand in an address or a key: small letters from a to z, digits, and a hyphen between words. Letters of
 * other alphabets are written in these as far as they can be; empty when none can.
 */
export const slug = (name: string): string => slugify(name, { decamelize: false });
