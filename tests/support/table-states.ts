import { expect } from '@playwright/test';
import { atTable, heading, mark, press, seatedAs, toThanks } from './answer-steps';
import type { AnswerState } from './answer-states';

const partOne = 'How helpful were these parts of the course?';
const send = 'Thank you. Your answers are in.';

/** Every state of the pages that a table's code opens. */
export const tableStates: readonly AnswerState[] = [
  { route: '/t', state: 'asked', title: 'Answer at your table', reach: (page) => page.goto('/t') },
  {
    route: '/t',
    state: 'a wrong code',
    title: 'Error: Answer at your table',
    reach: async (page) => {
      await page.goto('/t');
      await page.getByLabel('The code on your card').fill('2222 2222');
      await press(page, 'Continue');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    route: '/t/[code]',
    state: 'scanned',
    title: 'Answer at your table',
    reach: (page, { code }) => page.goto(`/t/${code}`),
  },
  { route: '/t/who', state: 'asked', title: 'Who are you?', reach: (page, forms) => atTable(page, forms) },
  {
    route: '/t/who',
    state: 'nobody chosen',
    title: 'Error: Who are you?',
    reach: async (page, forms) => {
      await atTable(page, forms);
      await press(page, 'Continue');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  ...(['/t/who', '/t/answer', '/t/next'] as const).map((route): AnswerState => ({
    route,
    state: 'on a device that knows no table, or keeps no cookies',
    title: 'This device doesn’t know your table',
    status: 404,
    reach: (page) => page.goto(route),
  })),
  {
    route: '/t/answer',
    state: 'not begun',
    title: partOne,
    reach: (page, forms) => seatedAs(page, forms, 0),
  },
  {
    route: '/t/answer',
    state: 'on a device that goes round',
    title: partOne,
    reach: (page, forms) => seatedAs(page, forms, 1, true),
  },
  {
    route: '/t/answer',
    state: 'sent before',
    title: 'Your answers are in',
    reach: async (page, forms) => {
      await seatedAs(page, forms, 2);
      await mark(page, 'Table coaches');
      await toThanks(page);
      await page.goto('/t/answer');
    },
  },
  {
    route: '/t/thanks',
    state: 'sent',
    title: send,
    reach: async (page, forms) => {
      await seatedAs(page, forms, 3);
      await mark(page, 'Table coaches');
      await toThanks(page);
      await heading(page, send);
    },
  },
  {
    route: '/t/next',
    state: 'passed on',
    title: send,
    reach: async (page, forms) => {
      await seatedAs(page, forms, 4, true);
      await mark(page, 'Table coaches');
      await toThanks(page);
      await expect(page.getByText('Please pass it on')).toBeVisible();
    },
  },
];
