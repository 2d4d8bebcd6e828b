// Which kind of file may import which: the house rules, once. import-rules.mjs puts them into the linter's words.

/** The features, upstream first. A feature may import those above its row; those within a row don't know each other. */
export const order = [
  ['audit', 'messages', 'privacy'],
  ['accounts'],
  ['programmes'],
  ['cohorts'],
  ['applications'],
  ['participants'],
  ['needs'],
  ['tables'],
  ['schedule'],
  ['attendance'],
  ['behaviours', 'case-studies', 'action-plans', 'calls'],
  ['forms'],
  ['evaluations'],
  ['ratings'],
  ['stories'],
  ['lessons'],
  ['costs'],
  ['reports'],
];

/** What computes and does nothing else: no network, no disk, no clock. */
const pure = ['date-fns', '@date-fns/tz'];
const drawing = ['react', 'react-dom', 'next'];

const inFeature = (file) => `src/features/*/**/${file}`;

/**
 * One row a kind. `files`: what belongs to it; the first row that fits wins.
 * `own`: kinds that it may import within its feature. `upstream`: kinds of the features above it. `every`: kinds of every feature.
 * `server`, `ui`: files there, by name, or 'all'. `types`: what it may import types alone from, as 'server/viewer', 'own/schema', 'upstream/model'.
 * `kinds`: kinds outside of features. `packages`: npm packages (and Node's modules, as 'node:*'), or 'all'.
 * `says`: what to do instead, for whoever broke the row.
 */
export const table = {
  stylesheet: { files: ['src/**/*.css'], says: 'A stylesheet imports stylesheets alone.' },
  'feature test': {
    files: [inFeature('*.test.ts')],
    own: ['model', 'policy', 'schema', 'components'],
    upstream: ['model', 'policy', 'schema'],
    server: 'all',
    kinds: ['tests'],
    packages: 'all',
    says: 'A test beside the rules tests model.ts, policy.ts and schema.ts without a database. A test of data.ts, commands.ts or actions.ts belongs in tests/integration.',
  },
  components: {
    files: [inFeature('components/**')],
    own: ['components', 'actions', 'model', 'schema'],
    upstream: ['components', 'model'],
    ui: 'all',
    packages: [...drawing, ...pure, 'recharts', 'qrcode'],
    says: 'A component draws what the page hands it: own components, actions, model and schema, components and model of earlier features, and ui. What it needs to know is read by data.ts, asked for in page.tsx and passed as a property; what it may offer is decided by policy.ts.',
  },
  model: {
    files: [inFeature('model.ts')],
    own: ['model'],
    upstream: ['model'],
    packages: pure,
    says: 'model.ts holds pure rules: it may import model.ts of its own or an earlier feature, and pure libraries. A zod shape belongs in schema.ts, a query in data.ts, a verb in commands.ts, anything of the world outside in server/.',
  },
  policy: {
    files: [inFeature('policy.ts')],
    own: ['model', 'policy'],
    upstream: ['model', 'policy'],
    server: ['permission', 'viewer'],
    packages: pure,
    says: 'policy.ts says who may, from what it is handed: it may import model.ts and policy.ts of its own or an earlier feature, server/permission and server/viewer. What it needs to know is loaded by commands.ts.',
  },
  schema: {
    files: [inFeature('schema.ts')],
    own: ['schema', 'model'],
    upstream: ['model', 'schema'],
    packages: [...pure, 'zod'],
    says: 'schema.ts says the shape of what comes in: it may import zod, and model.ts and schema.ts of its own or an earlier feature. A check that needs the database belongs in commands.ts.',
  },
  data: {
    files: [inFeature('data.ts')],
    own: ['model', 'schema', 'data'],
    upstream: ['model', 'schema', 'data'],
    server: ['db', 'viewer', 'clock', 'tokens', 'seal', 'double-seal', 'key-store', 'env', 'thread'],
    kinds: ['generated Prisma'],
    packages: [...pure, 'zod'],
    says: 'data.ts turns rows into model types: it may import model.ts, schema.ts and data.ts of its own or an earlier feature, server/db and its neighbours, and the generated Prisma; a new id is crypto.randomUUID(), which needs no import. What decides belongs in commands.ts, model.ts or policy.ts.',
  },
  commands: {
    files: [inFeature('commands.ts')],
    own: ['model', 'policy', 'data', 'commands', 'jobs'],
    upstream: ['model', 'data', 'commands'],
    server: ['write', 'clock', 'mail', 'jobs', 'outcome', 'errors', 'viewer', 'tokens', 'seal', 'double-seal', 'key-store', 'rate-limit', 'env', 'spreadsheet'],
    types: ['server/db', 'server/permission', 'own/schema'],
    packages: pure,
    says: 'commands.ts loads, permits, decides, saves: own model, policy and data, those of earlier features but their policy, and server/write and its neighbours. A query belongs in data.ts, the shape of a form in schema.ts, a redirect in actions.ts.',
  },
  jobs: {
    files: [inFeature('jobs.ts')],
    own: ['model', 'policy', 'data', 'commands', 'schema'],
    upstream: ['model', 'data', 'commands'],
    server: ['write', 'clock', 'mail', 'jobs', 'thread', 'outcome', 'errors', 'viewer', 'seal', 'key-store', 'env', 'log'],
    packages: [...pure, 'zod'],
    says: 'jobs.ts says what runs later, by way of commands.ts. A query belongs in data.ts, a rule in model.ts.',
  },
  actions: {
    files: [inFeature('actions.ts')],
    own: ['commands', 'schema', 'data', 'model'],
    server: ['form-action', 'outcome', 'viewer', 'session', 'sign-in-address', 'table-device', 'network-address', 'clock'],
    types: ['upstream/model'],
    ui: ['form-state', 'dates'],
    packages: ['next'],
    says: 'An action is a schema and a command (or, for filters, a read of data.ts) in server/form-action, with what the request carries. A shape belongs in schema.ts, a rule in model.ts, a query in data.ts, a verb in commands.ts.',
  },
  'generated Prisma': { files: ['src/generated/prisma/**'], kinds: ['generated Prisma'], packages: 'all', says: 'Generated.' },
  'package.json': { files: ['package.json'], says: 'Data.' },
  ui: {
    files: ['src/ui/(*).{ts,tsx}', 'src/ui/**'],
    ui: 'all',
    kinds: ['stylesheet'],
    packages: [...drawing, 'recharts', 'vitest', 'fast-check'],
    says: 'ui/ draws and knows nothing of our nouns: it may import ui/, React and Next. What speaks of a noun belongs in that feature’s components/.',
  },
  server: {
    files: ['src/server/(*).ts', 'src/server/**'],
    server: 'all',
    types: ['ui/form-state'],
    kinds: ['generated Prisma'],
    packages: 'all',
    says: 'server/ runs and knows nothing of our nouns: it may import server/ alone. What speaks of a noun belongs in that feature’s data.ts, commands.ts or jobs.ts.',
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
    says: 'A page takes the viewer, asks data.ts and returns one component. A verb goes through actions.ts, a decision through policy.ts and commands.ts, a part of the page through components/ or ui/.',
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
    every: ['model', 'schema', 'data'],
    server: ['thread', 'db', 'viewer', 'spreadsheet-task'],
    kinds: ['thread', 'tests'],
    packages: ['zod', 'csv-parse', 'read-excel-file', 'fflate', 'saxes', 'yauzl', 'vitest', 'fast-check'],
    says: 'A thread computes from what it is handed, or reads with data.ts: model.ts, schema.ts, data.ts and server/thread. What it is handed comes from jobs.ts, data.ts or server/spreadsheet, what it found is saved by commands.ts.',
  },
  'command line': {
    files: ['src/command-line/**'],
    every: ['commands', 'data', 'schema', 'model'],
    server: 'all',
    kinds: ['command line'],
    packages: 'all',
    says: 'A command of the command line parses, asks data.ts or commands.ts and prints. A rule belongs in model.ts, a query in data.ts, a verb in commands.ts.',
  },
  'architecture test': {
    files: ['src/architecture*.test.ts'],
    kinds: ['settings'],
    packages: 'all',
    says: 'The architecture tests look at files and import none.',
  },
  seed: {
    files: ['prisma/**/*.ts'],
    every: ['commands', 'data', 'schema', 'model'],
    server: 'all',
    kinds: ['seed', 'tests'],
    packages: 'all',
    says: 'The seed goes the way that people go: through commands.ts, reading with data.ts.',
  },
  scripts: {
    files: ['scripts/**'],
    every: ['commands', 'data', 'schema', 'model', 'jobs'],
    server: 'all',
    kinds: ['scripts', 'seed', 'instrumentation', 'command line'],
    packages: 'all',
    says: 'A script is short: it calls server/, commands.ts, data.ts and jobs.ts. A rule belongs in model.ts.',
  },
  tests: {
    files: ['tests/**'],
    every: ['commands', 'data', 'schema', 'model', 'policy', 'jobs', 'actions', 'components'],
    ui: 'all',
    server: 'all',
    kinds: ['tests', 'seed', 'scripts', 'command line', 'proxy', 'instrumentation', 'route', 'page', 'settings'],
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
  made: ['currentViewer', 'requireViewer', 'personViewer', 'visitViewer', 'guest', 'system', 'answering', 'answeringAtTable'],
  passedOnBy: ['model', 'policy', 'schema', 'data', 'commands'],
  says: 'A viewer is made where a request comes in (page, route, form-action, job, command line). Take it as the first argument.',
};
