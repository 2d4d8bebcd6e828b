import { expect, type Page } from '@playwright/test';
import type { AnswerState } from './answer-states';
import { heading, press } from './answer-steps';
import { recruiting } from './pages';

const home = `/apply/${recruiting}`;
const work = 'What you do now';

/** Begins an application, and stands at its second step. @returns where it is */
async function begun(page: Page): Promise<string> {
  await page.goto(`${home}/begin`);
  await page.getByLabel('Your name').fill('Ottoline Vane');
  await page.getByRole('radio', { name: 'By phone' }).check();
  await page.getByLabel('Your phone number').fill('01632 960 779');
  await press(page, 'Continue');
  await heading(page, work);
  return new URL(page.url()).pathname;
}

async function atPart(page: Page, part: string): Promise<void> {
  await page.goto(`${await begun(page)}?part=${part}`);
}

/** Says what nobody may leave out, and sends it. */
async function applied(page: Page): Promise<string> {
  const here = await begun(page);
  await page.getByRole('radio', { name: 'I am new to it' }).check();
  await page.getByRole('radio', { name: 'A carer' }).check();
  await press(page, 'Continue');
  await heading(page, 'What you bring');
  await page.getByRole('textbox').first().fill('I look after my mother.');
  await press(page, 'Continue');
  await heading(page, 'How you work with others');
  await page.goto(`${here}?part=check`);
  await press(page, 'Send my application');
  await expect(page.getByText(/Your reference is A-/)).toBeVisible();
  return here;
}

/** Every state of the pages on which people apply, and of an offer that is nobody's. */
export const applyStates: readonly AnswerState[] = [
  {
    route: '/apply/[slug]',
    state: 'open',
    title: 'Kent, Surrey and Sussex 2019',
    reach: (page) => page.goto(home),
  },
  {
    route: '/apply/[slug]',
    state: 'of no course',
    title: 'There is nothing to apply for here',
    status: 404,
    reach: (page) => page.goto('/apply/nowhere'),
  },
  {
    route: '/apply/[slug]/begin',
    state: 'asked',
    title: 'Who you are',
    reach: (page) => page.goto(`${home}/begin`),
  },
  {
    route: '/apply/[slug]/begin',
    state: 'no name',
    title: 'Error: Who you are',
    reach: async (page) => {
      await page.goto(`${home}/begin`);
      await press(page, 'Continue');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    route: '/apply/[slug]/resume',
    state: 'asked',
    title: 'Go on with an application',
    reach: (page) => page.goto(`${home}/resume`),
  },
  { route: '/apply/[slug]/[link]', state: 'not through yet', title: work, reach: begun },
  {
    route: '/apply/[slug]/[link]',
    state: 'who comes along',
    title: 'Who is with you',
    reach: (page) => atPart(page, 'with'),
  },
  {
    route: '/apply/[slug]/[link]',
    state: 'all to check',
    title: 'Check your answers',
    reach: (page) => atPart(page, 'check'),
  },
  {
    route: '/apply/[slug]/[link]/sent',
    state: 'sent',
    title: 'Thank you. We have your application.',
    reach: applied,
  },
  {
    route: '/apply/[slug]/[link]/take-back',
    state: 'asked once more',
    title: 'Do you want to take your application back?',
    reach: async (page) => page.goto(`${await applied(page)}/take-back`),
  },
  {
    route: '/offer/[link]',
    state: 'of nobody',
    title: 'This link leads to no offer',
    status: 404,
    reach: (page) => page.goto('/offer/nobody'),
  },
];
