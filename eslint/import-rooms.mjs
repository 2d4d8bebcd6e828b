// The rows of import-table.mjs for what a feature is made of.

/** What computes and does nothing else: no network, no disk, no clock. */
const pure = ['date-fns', '@date-fns/tz'];
/** What draws. */
export const drawing = ['react', 'react-dom', 'next'];

const inFeature = (file) => `src/features/*/**/${file}`;

/** The first row that fits wins. */
export const rooms = {
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
    server: [
      'write',
      'clock',
      'mail',
      'jobs',
      'outcome',
      'errors',
      'viewer',
      'tokens',
      'seal',
      'double-seal',
      'key-store',
      'rate-limit',
      'env',
      'spreadsheet',
    ],
    types: ['server/db', 'server/permission', 'own/schema'],
    packages: pure,
    says: 'commands.ts loads, permits, decides, saves: own model, policy and data, those of earlier features but their policy, and server/write and its neighbours. A query belongs in data.ts, the shape of a form in schema.ts, a redirect in actions.ts.',
  },
  jobs: {
    files: [inFeature('jobs.ts')],
    own: ['model', 'policy', 'data', 'commands', 'schema'],
    upstream: ['model', 'data', 'commands'],
    server: [
      'write',
      'clock',
      'mail',
      'jobs',
      'thread',
      'outcome',
      'errors',
      'viewer',
      'seal',
      'key-store',
      'env',
      'log',
    ],
    packages: [...pure, 'zod'],
    says: 'jobs.ts says what runs later, by way of commands.ts. A query belongs in data.ts, a rule in model.ts.',
  },
  actions: {
    files: [inFeature('actions.ts')],
    own: ['commands', 'schema', 'data', 'model'],
    server: [
      'form-action',
      'outcome',
      'viewer',
      'session',
      'sign-in-address',
      'table-device',
      'network-address',
      'clock',
    ],
    types: ['upstream/model'],
    ui: ['form-state', 'dates'],
    packages: ['next'],
    says: 'An action is a schema and a command (or, for filters, a read of data.ts) in server/form-action, with what the request carries. A shape belongs in schema.ts, a rule in model.ts, a query in data.ts, a verb in commands.ts.',
  },
};
