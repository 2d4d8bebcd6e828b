import { readdirSync } from 'node:fs';
import path from 'node:path';
import { routes as answerRoutes } from '@/answer/routes';

/** What stands in the demo for the parts of an address that are in square brackets. The others have no address that lasts. */
const known: Record<string, string> = {
  audience: 'facilitator',
  cohort: 'london-2017-18',
  stage: 'immediate',
  programme: 'the-effective-lay-partner',
  form: 'end-of-course',
};

/** Every address, in parts: under src/app as its folders say, and those in front of Next. */
export function routes(): string[][] {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[\\/])(page\.tsx|route\.ts)$/.test(file),
  );
  const byNext = files.map((file) =>
    path
      .dirname(file)
      .split(path.sep)
      .filter((part) => part !== '.' && !part.startsWith('(')),
  );
  return [...byNext, ...answerRoutes.map((route) => route.slice(1).split('/'))].sort();
}

/** A route's address, with `fill` for what the demo has nothing for. */
export const addressOf = (route: string[], fill: string): string =>
  `/${route.map((part) => (part.startsWith('[') ? (known[part.slice(1, -1)] ?? fill) : part)).join('/')}`;

/** Whether a route stands in front of Next: its forms bring no action along. */
export const isInFront = (route: string[]): boolean =>
  answerRoutes.some((known) => known === `/${route.join('/')}`);
