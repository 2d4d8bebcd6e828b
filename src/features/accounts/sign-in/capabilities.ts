import { capability } from '@/server/capability';

/** Anybody may ask, and whoever holds the link or the code may come in: holding it is the proof. */
export const can = {
  ask: capability('anything', ['everybody'], 'ask to sign in'),
  useLink: capability('anything', ['everybody'], 'use a link to sign in'),
  tryCode: capability('anything', ['everybody'], 'try a code to sign in'),
  /** There is nobody to be outside of the demo. */
  bePersona: capability('anything', ['everybody'], 'sign in as a persona'),
  /** Links and codes are made by Roundtable itself, after somebody asked. */
  make: capability('installation', ['system'], 'make a link to sign in'),
};
