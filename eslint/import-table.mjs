// Which kind of file may import which: the house rules, once. import-rules.mjs puts them into the linter's words.
import { drawing, insideFeatures } from './import-features.mjs';

/** The features, upstream first. A feature may import those above its row; those within a row don't know each other. */
export const order = [
  ['audit', 'messages', 'privacy'],
  ['accounts'],
  ['programmes'],
  ['cohorts'],
  ['forms'],
  ['needs'],
  ['applications'],
  ['participants'],
  ['attendance'],
  ['tables'],
  ['schedule'],
  ['behaviours', 'case-studies', 'action-plans', 'calls'],
  ['evaluations'],
  ['group-messages'],
  ['ratings'],
  ['stories'],
  ['lessons'],
  ['costs'],
  ['reports'],
  ['people'],
  ['find'],
  ['set-up'],
  ['today'],
  ['demo'],
];

/** What every kind of code may import: it computes, and knows neither us nor the world. */
export const everybodys = ['calendar', 'addresses', 'agreed', 'writing', 'sheets', 'languages'];

/** What the tests beside rules are written with. */
const tests = ['vitest', 'fast-check'];

/**
 * One row a kind. `files`: what belongs to it; the first row that fits wins.
 * `own`: kinds that it may import within its feature. `upstream`: kinds of the features above it. `every`: kinds of every feature.
 * `server`, `ui`: files there, by name, or 'all'. `types`: what it may import types alone from, as 'server/viewer', 'own/schema', 'upstream/model'.
 * `kinds`: kinds outside of features. `packages`: npm packages (and Node's modules, as 'node:*'), or 'all'.
 * `says`: what to do instead, for whoever broke the row.
 */
export const table = {
  stylesheet: { files: ['src/**/*.css'], says: 'A stylesheet imports stylesheets alone.' },
  ...insideFeatures,
  calendar: {
    files: ['src/calendar/(*).ts', 'src/calendar/**'],
    packages: ['date-fns', '@date-fns/tz', ...tests],
    says: 'calendar/ reckons with days, months and London’s clocks, and knows nothing of our nouns: it may import calendar/ and date-fns. What a date means for a noun belongs in that feature’s model.ts.',
  },
  addresses: {
    files: ['src/addresses.ts', 'src/addresses.test.ts'],
    kinds: ['addresses'],
    packages: ['next', 'vitest'],
    says: 'addresses.ts says where each page is, and imports nothing but the type of an address.',
  },
  writing: {
    files: ['src/writing/(*).ts', 'src/writing/**'],
    kinds: ['writing'],
    packages: ['csv-stringify', 'csv-parse', 'ical-generator', '@sindresorhus/slugify', ...tests],
    says: 'writing/ puts counts, lists, names and tables into text, and knows nothing of our nouns: it may import writing/ and the libraries that write them. What is said of a noun belongs in that feature’s model.ts.',
  },
  sheets: {
    files: ['src/sheets/(*).ts', 'src/sheets/**'],
    kinds: ['sheets'],
    packages: [...tests],
    says: 'sheets/ tells the table in what people sent from what stands around it, and knows nothing of our nouns: it may import sheets/ alone. What a column means belongs in the feature that brings it in, how a file is read in server/spreadsheet.',
  },
  languages: {
    files: ['src/languages/(*).ts', 'src/languages/**'],
    kinds: ['languages'],
    packages: ['intl-messageformat', ...tests, 'flesch-kincaid', 'syllable'],
    says: 'languages/ says the interface’s sentences to those who answer, and knows nothing of our nouns: it may import languages/ and the libraries that read messages and measure them. What a sentence is said of belongs in that feature.',
  },
  'generated Prisma': {
    files: ['src/generated/prisma/**'],
    kinds: ['generated Prisma'],
    packages: 'all',
    says: 'Generated.',
  },
  'generated theme': { files: ['src/generated/theme.ts'], says: 'Generated.' },
  'package.json': { files: ['package.json'], says: 'Data.' },
  ui: {
    files: ['src/ui/(*).{ts,tsx}', 'src/ui/**'],
    ui: 'all',
    kinds: ['stylesheet'],
    packages: [...drawing, 'recharts', 'qrcode', ...tests],
    says: 'ui/ draws and knows nothing of our nouns: it may import ui/, React and Next. What speaks of a noun belongs in that feature’s components/.',
  },
  'server test': {
    files: ['src/server/**/*.test.ts'],
    server: 'all',
    kinds: ['tests'],
    packages: 'all',
    says: 'A test beside what runs imports server/ and tests/support alone.',
  },
  server: {
    // What lies in a folder is named with it: whoever may import spreadsheet may not import spreadsheet/csv.
    files: ['src/server/(*).ts', 'src/server/(*/*).ts', 'src/server/**'],
    server: 'all',
    types: ['ui/form-state'],
    kinds: ['generated Prisma', 'generated theme', 'languages'],
    packages: 'all',
    says: 'server/ runs and knows nothing of our nouns: it may import server/ and languages/ alone. What speaks of a noun belongs in that feature’s data.ts, commands.ts or jobs.ts.',
  },
  route: {
    files: ['src/app/api/**', 'src/app/**/route.ts'],
    every: ['commands', 'data', 'schema', 'model'],
    server: 'all',
    kinds: ['package.json'],
    packages: [...drawing, 'next-auth', 'zod'],
    says: 'A route parses, asks data.ts or commands.ts and answers. A rule belongs in model.ts, a query in data.ts, a verb in commands.ts.',
  },
  page: {
    files: ['src/app/**'],
    every: ['components', 'actions', 'data', 'model'],
    ui: 'all',
    server: ['viewer', 'table-device', 'clock', 'home'],
    kinds: ['stylesheet'],
    packages: [...drawing, '@fontsource-variable/*'],
    says: 'A page takes the viewer, asks data.ts and returns one component. A verb goes through actions.ts, a decision through capabilities.ts and commands.ts, a part of the page through components/ or ui/.',
  },
  agreed: {
    files: ['src/answer/agreed/**'],
    kinds: ['agreed'],
    packages: ['vitest'],
    says: 'answer/agreed/ holds what the page of a form and the server say alike: it imports its neighbours alone, since it runs in both.',
  },
  'answer script': {
    files: ['src/answer/browser/**'],
    kinds: ['answer script'],
    packages: ['vitest', 'happy-dom'],
    says: 'What runs in the browser of whoever answers weighs little: it imports its neighbours, and answer/agreed/, alone. What it says and knows stands in the page, which the server draws.',
  },
  'answer page': {
    files: ['src/answer/**'],
    every: ['components', 'posts', 'data', 'model'],
    ui: 'all',
    server: [
      'viewer',
      'table-device',
      'clock',
      'env',
      'errors',
      'log',
      'request',
      'form-post',
      'gate/body',
      'gate/database',
      'gate/headers',
      'gate/plain-answer',
      'gate/refusal',
    ],
    kinds: ['answer page', 'stylesheet'],
    packages: ['react', 'react-dom', 'zod', 'vitest', 'node:*'],
    says: 'A page of those who answer takes the viewer, asks data.ts and returns one component; its form goes through posts.ts. It stands in front of Next and loads nothing of it. A rule belongs in model.ts, a verb in commands.ts, a part of the page in components/ or ui/.',
  },
  proxy: {
    files: ['src/proxy.ts'],
    server: 'all',
    packages: ['next'],
    says: 'proxy.ts guards the gate with server/ alone. What knows our nouns belongs in a feature.',
  },
  instrumentation: {
    files: ['src/instrumentation.ts', 'src/jobs.ts'],
    every: ['jobs'],
    server: 'all',
    kinds: ['instrumentation'],
    packages: ['next'],
    says: 'instrumentation.ts and jobs.ts start server/ and the features’ jobs.ts. What is to be done belongs in those.',
  },
  thread: {
    files: ['src/threads/**'],
    every: ['model', 'schema', 'data', 'solver'],
    server: ['thread', 'db', 'viewer', 'spreadsheet/*'],
    kinds: ['thread'],
    packages: ['zod'],
    says: 'A thread computes from what it is handed, or reads with data.ts: model.ts, schema.ts, data.ts and server/thread. What it is handed comes from jobs.ts, data.ts or server/spreadsheet, what it found is saved by commands.ts.',
  },
  'command line': {
    files: ['src/command-line/**'],
    every: ['commands', 'data', 'schema', 'model', 'solver'],
    server: 'all',
    kinds: ['command line'],
    packages: 'all',
    says: 'A command of the command line parses, asks data.ts or commands.ts and prints. A rule belongs in model.ts, a query in data.ts, a verb in commands.ts.',
  },
  'architecture test': {
    files: ['src/architecture*.test.ts'],
    kinds: ['settings', 'tests'],
    packages: 'all',
    says: 'The architecture tests look at files and import none of them: settings and tests/support alone.',
  },
  seed: {
    files: ['prisma/**/*.ts'],
    every: ['commands', 'data', 'schema', 'model', 'solver'],
    server: 'all',
    kinds: ['seed', 'tests'],
    packages: 'all',
    says: 'The seed goes the way that people go: through commands.ts, reading with data.ts.',
  },
  scripts: {
    files: ['scripts/**'],
    every: ['commands', 'data', 'schema', 'model', 'jobs'],
    server: 'all',
    kinds: ['scripts', 'seed', 'instrumentation', 'command line', 'answer page'],
    packages: 'all',
    says: 'A script is short: it calls server/, commands.ts, data.ts and jobs.ts. A rule belongs in model.ts.',
  },
  tests: {
    files: ['tests/**'],
    every: [
      'commands',
      'data',
      'schema',
      'model',
      'solver',
      'capabilities',
      'jobs',
      'actions',
      'posts',
      'components',
    ],
    ui: 'all',
    server: 'all',
    kinds: [
      'tests',
      'seed',
      'scripts',
      'command line',
      'proxy',
      'instrumentation',
      'route',
      'page',
      'answer page',
      'answer script',
      'settings',
    ],
    packages: 'all',
    says: 'A test reaches the database through data.ts, commands.ts, server/db and tests/support: the generated Prisma stays behind those.',
  },
  settings: {
    files: ['*.{ts,mjs}', 'eslint/**'],
    kinds: ['settings', 'scripts'],
    packages: 'all',
    says: 'Settings import no code of ours but scripts/.',
  },
};

/** Who looks is settled where a request comes in; everything further in is handed the viewer and can't make one. */
export const viewers = {
  made: [
    'currentViewer',
    'requireViewer',
    'personViewer',
    'visitViewer',
    'guest',
    'system',
    'answering',
    'answeringAtTable',
  ],
  passedOnBy: ['model', 'capabilities', 'schema', 'data', 'commands'],
  says: 'A viewer is made where a request comes in (page, route, form-action, job, command line). Take it as the first argument.',
};
