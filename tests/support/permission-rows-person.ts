import * as preferences from '@/features/accounts/preferences/commands';
import * as preferenceReads from '@/features/accounts/preferences/data';
import { markOf } from '@/features/accounts/preferences/model';
import type { Row } from './permission-rows';
import { visitors } from './world';

const signedIn = visitors.filter((visitor) => visitor !== 'guest');

const preferred = {
  knownAs: 'Maggie',
  saidAs: '',
  contactBy: 'phone',
  format: 'large_print',
  language: 'en',
  noContact: false,
  noReminders: false,
  adverts: false,
} as const;

/** How people are reached, their own page, and two records that are one person's. */
export const personRows: Record<string, Record<string, Row>> = {
  'accounts/preferences/commands': {
    sayOwnPreferences: {
      may: signedIn,
      run: async (viewer) => {
        const shown = await preferenceReads.ownPreferences(viewer);
        return preferences.sayOwnPreferences(viewer, { ...preferred, shown: shown ? markOf(shown) : '' });
      },
    },
  },
  'accounts/preferences/data': {
    ownPreferences: { may: signedIn, run: (viewer) => preferenceReads.ownPreferences(viewer) },
  },
};
