import type { Persona } from './browser';

export type Visitor = Persona | 'guest';

/** The cohort of the demo that the addresses below lie in. */
export const cohort = '/facilitate/cohorts/london-2017-18';
/** The one that takes applications. */
export const recruiting = 'kent-surrey-sussex-2019';
const facilitators: readonly Visitor[] = ['facilitator', 'administrator'];
export const everybody: readonly Visitor[] = [
  'guest',
  'administrator',
  'facilitator',
  'coach',
  'participant',
  'contributor',
  'commissioner',
];
export const signedIn = everybody.filter((visitor) => visitor !== 'guest');

/** Every page that has one address, and who may open it. For all others it does not exist; a guest is sent to sign in. */
export const pages: readonly { address: string; open: readonly Visitor[] }[] = [
  ...[
    '/',
    '/accessibility',
    '/how-answers-are-kept',
    '/sign-in',
    '/sign-in/demo',
    '/t',
    '/a/lost',
    `/apply/${recruiting}`,
    `/apply/${recruiting}/begin`,
    `/apply/${recruiting}/resume`,
  ].map((address) => ({ address, open: everybody })),
  ...[
    '/facilitate',
    '/facilitate/cohorts',
    '/facilitate/cohorts/new',
    '/facilitate/people',
    '/facilitate/people?search=maya',
    '/facilitate/people?part=coach&sort=latest',
    '/facilitate/people?search=nobody-here',
    '/facilitate/find',
    '/facilitate/find?q=maya',
    '/facilitate/programmes/the-effective-lay-partner',
    '/facilitate/forms',
    '/facilitate/forms/new',
    '/facilitate/forms/end-of-course',
    '/facilitate/forms/one-month-after/preview',
  ].map((address) => ({ address, open: facilitators })),
  ...[
    '',
    '/people',
    '/people/new',
    '/people/import',
    '/people/before',
    '/applications',
    '/applications/recruiting',
    '/choosing',
    '/choosing/criteria',
    '/choosing/assessors',
    '/choosing/offers',
    '/choosing/to-tell',
    '/needs',
    '/needs/print?what=kitchen',
    '/needs/print?what=travel',
    '/tables',
    '/tables/plans',
    '/tables/plans?compare=1',
    '/tables/room',
    '/tables/rules',
    '/tables/day?day=1',
    '/tables/projects',
    '/tables/print?what=cards',
    '/tables/print?what=plan',
    '/tables/print?what=sheets',
    '/tables/print?what=moves',
    '/schedule',
    '/details',
    '/copy',
    '/set-up',
    '/evaluation',
    '/evaluation/new',
    '/evaluation/mailing',
    '/evaluation/paths',
  ].map((path) => ({ address: cohort + path, open: facilitators })),
  ...['/applications', '/applications?state=sent', '/applications/recruiting', '/choosing'].map((path) => ({
    address: `/facilitate/cohorts/${recruiting}${path}`,
    open: facilitators,
  })),
  ...[
    '',
    '/settings',
    '/mail',
    '/cards',
    '/results',
    '/paper',
    '/paper?as=large',
    '/paper?as=text',
    '/keying',
    '/calls',
    '/conflicts',
    '/texts',
    '/import',
    '/printed',
  ].map((path) => ({ address: `${cohort}/evaluation/immediate${path}`, open: facilitators })),
  ...['/impact', '/impact/london-2016-17', '/impact/kent-surrey-sussex-2018'].map((address) => ({
    address,
    open: ['commissioner', 'administrator'] as const,
  })),
  ...['/admin', '/admin/set-up', '/admin/people/facilitator', '/admin/outbox', '/admin/audit'].map(
    (address) => ({
      address,
      open: ['administrator'] as const,
    }),
  ),
  // The demo has no assessor yet; for nobody else is it there.
  { address: '/assess', open: [] },
  ...['/my', '/my/visits', '/my/needs', '/coach'].map((address) => ({ address, open: signedIn })),
];
