import { capability } from '@/server/capability';

export const can = {
  see: capability('person', ['oneself'], 'look at one’s visits'),
  /** Whoever isn't signed in has left already: for them nothing is done. */
  signOut: capability('anything', ['everybody'], 'sign out'),
  signOutEverywhere: capability('anything', ['everybody'], 'sign out everywhere'),
};
