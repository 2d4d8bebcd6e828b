import { capability } from '@/server/capability';

/** Boxes are made ready and opened by Roundtable itself, once somebody or the calendar has asked for it. */
export const can = {
  see: capability('installation', ['system'], 'look at the ballot boxes'),
  makeReady: capability('installation', ['system'], 'make a stage ready'),
  open: capability('installation', ['system'], 'open a ballot box'),
};
