import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What stands in the demo for the parts of an address that are in square brackets. The others have no address that lasts. */
const known: Record<string, string> = {
  audience: 'facilitator',
  cohort: 'london-2017-18',
  stage: 'immediate',
  programme: 'the-effective-lay-partner',
  form: 'end-of-course',
};

/** Every address under src/app, in parts, as its folders say. */
export function routes(): string[][] {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[\\/])(page\.tsx|route\.ts)$/.test(file),
  );
  return files
    .map((file) =>
      path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('(')),
    )
    .sort();
}

/** A route's address, with `fill` for what the demo has nothing for. */
export const addressOf = (route: string[], fill: string): string =>
  `/${route.map((part) => (part.startsWith('[') ? (known[part.slice(1, -1)] ?? fill) : part)).join('/')}`;
