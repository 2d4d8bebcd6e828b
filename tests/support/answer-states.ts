import { expect, type Page } from '@playwright/test';
import type { AnswerRoute } from '@/answer/routes';
import { type Forms, heading, mark, open, press, sent, toCheck } from './answer-steps';

/** A state that a page of those who answer can be in: how it is come upon, and what the page is called then. */
export type AnswerState = {
  route: AnswerRoute;
  state: string;
  title: string;
  status?: number;
  reach: (page: Page, forms: Forms) => Promise<unknown>;
};

const partOne = 'How helpful were these parts of the course?';
const send = 'Thank you. Your answers are in.';

/** Every state of the pages that a link opens. */
export const linkStates: readonly AnswerState[] = [
  {
    route: '/a/[link]',
    state: 'not begun',
    title: partOne,
    reach: (page, { linked }) => open(page, linked[0]),
  },
  {
    route: '/a/[link]',
    state: 'not begun, unlinkable',
    title: partOne,
    reach: (page, { unlinkable }) => open(page, unlinkable[0]),
  },
  {
    route: '/a/[link]',
    state: 'not begun, on one page',
    title: partOne,
    reach: (page, { short }) => open(page, short),
  },
  {
    route: '/a/[link]',
    state: 'begun, and opened again',
    title: partOne,
    reach: async (page, { linked }) => {
      await toCheck(page, linked[0]);
      await open(page, linked[0], '?part=1');
    },
  },
  {
    route: '/a/[link]',
    state: 'a text that is too long',
    title: 'Error: Looking back',
    reach: async (page, { linked }) => {
      await open(page, linked[1], '?part=2');
      await page.getByRole('textbox').first().fill('a'.repeat(5_001));
      await press(page, 'Continue');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    route: '/a/[link]',
    state: 'all answers checked',
    title: 'Check your answers',
    reach: (page, { linked }) => toCheck(page, linked[2]),
  },
  {
    route: '/a/[link]',
    state: 'all answers checked, unlinkable',
    title: 'Check your answers',
    reach: (page, { unlinkable }) => toCheck(page, unlinkable[1]),
  },
  {
    route: '/a/[link]',
    state: 'nothing answered',
    title: 'Check your answers',
    reach: async (page, { linked }) => {
      await open(page, linked[3]);
      for (const _part of [1, 2]) {
        const before = await page.title();
        await press(page, 'Continue');
        await expect(page).not.toHaveTitle(before);
      }
      await expect(page.getByText('One answer is enough.')).toBeVisible();
    },
  },
  {
    route: '/a/[link]',
    state: 'sent before',
    title: 'Your answers are in',
    reach: async (page, { linked }) => {
      await sent(page, linked[4]);
      await open(page, linked[4]);
    },
  },
  {
    route: '/a/[link]',
    state: 'sent before, and answered again',
    title: partOne,
    reach: async (page, { linked }) => {
      await open(page, linked[4]);
      await page.getByRole('link', { name: 'Answer again' }).click();
      await heading(page, partOne);
    },
  },
  {
    route: '/a/[link]',
    state: 'sent before, and a change that is not sent',
    title: 'Your change is not sent yet',
    reach: async (page, { linked }) => {
      await open(page, linked[4], '?change=yes');
      await mark(page, 'Table coaches');
      await press(page, 'Continue');
      await expect(page).not.toHaveTitle(new RegExp(partOne.slice(0, 12)));
      await open(page, linked[4]);
    },
  },
  {
    route: '/a/[link]',
    state: 'sent before, unlinkable',
    title: 'Your answers are in',
    reach: async (page, { unlinkable }) => {
      await sent(page, unlinkable[2]);
      await open(page, unlinkable[2]);
    },
  },
  {
    route: '/a/[link]',
    state: 'not open yet',
    title: 'This form isn’t open yet',
    reach: (page, { planned }) => open(page, planned),
  },
  {
    route: '/a/[link]',
    state: 'closed',
    title: 'This form has closed',
    reach: (page, { closed }) => open(page, closed),
  },
  {
    route: '/a/[link]',
    state: 'without its keys',
    title: 'This form can’t take answers just now',
    reach: (page, { keyless }) => open(page, keyless),
  },
  {
    route: '/a/[link]',
    state: 'of nobody',
    title: 'This link doesn’t lead to a form',
    status: 404,
    reach: (page) => open(page, 'nobody'),
  },
  {
    route: '/a/[link]/thanks',
    state: 'sent',
    title: send,
    reach: (page, { linked }) => sent(page, linked[5]),
  },
  {
    route: '/a/[link]/thanks',
    state: 'sent a second time',
    title: send,
    reach: (page, { linked }) => open(page, linked[5], '/thanks?again=yes'),
  },
  {
    route: '/a/[link]/thanks',
    state: 'of nobody',
    title: 'This link doesn’t lead to a form',
    status: 404,
    reach: (page) => open(page, 'nobody', '/thanks'),
  },
  {
    route: '/a/[link]/stop',
    state: 'asked',
    title: 'Shall we stop writing to you about forms?',
    reach: (page, { linked }) => open(page, linked[6], '/stop'),
  },
  {
    route: '/a/[link]/stop',
    state: 'stopped',
    title: 'We don’t write to you about forms',
    reach: async (page, { linked }) => {
      await open(page, linked[6], '/stop');
      await press(page, 'Stop writing to me');
      await heading(page, 'We don’t write to you about forms');
    },
  },
  {
    route: '/a/[link]/stop',
    state: 'of nobody',
    title: 'This link doesn’t lead to a form',
    status: 404,
    reach: (page) => open(page, 'nobody', '/stop'),
  },
  { route: '/a/lost', state: 'asked', title: 'Get your link again', reach: (page) => page.goto('/a/lost') },
  {
    route: '/a/lost',
    state: 'no address',
    title: 'Error: Get your link again',
    reach: async (page) => {
      await page.goto('/a/lost');
      await press(page, 'Send me my link');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    route: '/a/lost',
    state: 'on its way',
    title: 'Get your link again',
    reach: async (page) => {
      await page.goto('/a/lost');
      await page.getByLabel('Your email address').fill('nobody@example.org');
      await press(page, 'Send me my link');
      await expect(page.getByRole('status')).toBeVisible();
    },
  },
  {
    route: '/how-answers-are-kept',
    state: 'read',
    title: 'How answers are kept',
    reach: (page) => page.goto('/how-answers-are-kept'),
  },
];
