import { env } from './env';

/** Where this Roundtable stands on the web, for addresses that others follow from elsewhere. */
export const home = (): URL => new URL(env().ROUNDTABLE_URL);
