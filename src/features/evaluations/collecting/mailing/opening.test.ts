import { expect, it } from 'vitest';
import { londonInstant } from '@/calendar/london';
import { someEntry } from '@tests/support/ledger';
import { someStage } from '@tests/support/stage';
import { openingOf } from './opening';

const atLondon = (day: string, hour: number) => londonInstant(day, hour * 60);
const nobody = { now: 0, later: 0, from: null };
const ana = someEntry({ email: 'ana@example.org', invited: false, state: 'not asked' });
const asked = { ...ana, invited: true, state: 'asked', mailedOn: '2018-01-16' } as const;

it('invites those who have no link yet, and says who is for the facilitator to ask', () => {
  const first = someStage({ opensAt: null });
  const people = [
    ana,
    { ...ana, mailedOn: '2018-01-16' },
    { ...ana, quiet: true },
    { ...ana, state: 'finished' as const },
    { ...ana, email: null, phone: null },
  ];
  expect(openingOf(people, first, atLondon('2018-01-16', 11))).toEqual({
    invited: { now: 1, later: 1, from: atLondon('2018-01-17', 8) },
    reminded: nobody,
    byHand: { phone: 0, text: 0, post: 1 },
    quiet: 1,
    unheard: 0,
  });
});

it('opened again near a day of reminders, it reminds those who were asked before', () => {
  const again = someStage({ closesAt: atLondon('2018-01-19', 9) });
  expect(openingOf([asked], again, atLondon('2018-01-20', 11)).reminded).toEqual({ ...nobody, now: 1 });
  const between = openingOf([asked], again, atLondon('2018-01-22', 11)).reminded;
  expect(between).toEqual({ now: 0, later: 1, from: atLondon('2018-01-23', 10) });
});

it('writes to nobody for the first time once it first opened more than sixty days ago', () => {
  const old = someStage({ closesAt: atLondon('2018-01-30', 0) });
  const opening = openingOf([ana], old, atLondon('2018-03-20', 11));
  expect(opening).toMatchObject({ invited: nobody, reminded: nobody, unheard: 1 });
});

it('promises no mail for a morning after the form has closed', () => {
  const short = someStage({ opensAt: null, closesAt: londonInstant('2018-01-16', 24 * 60) });
  const opening = openingOf([ana], short, atLondon('2018-01-16', 21));
  expect(opening).toMatchObject({ invited: nobody, unheard: 1 });
});

it('invites whoever began at a table and never had a link', () => {
  const opening = openingOf(
    [{ ...ana, state: 'begun' }],
    someStage({ opensAt: null }),
    atLondon('2018-01-16', 11),
  );
  expect(opening.invited).toEqual({ ...nobody, now: 1 });
});
