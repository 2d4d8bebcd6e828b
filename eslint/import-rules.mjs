// Turns the import table into the words of eslint-plugin-boundaries.
import { fileURLToPath } from 'node:url';
import { everybodys, order, table, viewers } from './import-table.mjs';
import { rooms } from './room-order.mjs';

const features = order.flat();
const featureKinds = Object.keys(table).filter((kind) =>
  table[kind].files.some((file) => file.startsWith('src/features/')),
);
const code = Object.keys(table).filter((kind) => !['stylesheet', 'package.json'].includes(kind));
const anything = { dependency: { kind: '*' } };

export const settings = {
  'import/resolver': { [fileURLToPath(new URL('./find-import.cjs', import.meta.url))]: {} },
  'boundaries/root-path': fileURLToPath(new URL('..', import.meta.url)),
  'boundaries/legacy-templates': false,
  'boundaries/files-single-match': true,
  'boundaries/elements': [
    {
      type: 'feature',
      pattern: `src/features/(${features.join('|')})`,
      capture: ['name'],
      partialMatch: false,
    },
  ],
  'boundaries/files': Object.entries(table).flatMap(([kind, { files }]) =>
    files.map((pattern) => ({
      category: kind,
      pattern,
      ...(pattern.includes('(') && { capture: ['name'] }),
    })),
  ),
};

/** Of several that fit an import, the last one decides: nothing, then what the row allows, then upstream only, feature by feature. */
const rule = {
  default: 'disallow',
  checkAllOrigins: true,
  checkUnknownLocals: true,
  checkInternals: true,
  message:
    'Nobody knows what kind of file this is: src/features holds model, capabilities, schema, data, commands, actions, jobs, components/ and tests; the other kinds are in eslint/import-table.mjs.',
  policies: [
    ...Object.entries(table).flatMap(([kind, row]) => [
      { from: { file: { categories: kind } }, disallow: anything, message: row.says },
      { from: { file: { categories: kind } }, allow: allowed(row) },
    ]),
    {
      from: { file: { categories: code } },
      allow: { to: { file: { categories: everybodys } } },
    },
    {
      from: { file: { categories: viewers.passedOnBy } },
      disallow: { ...named('server', ['viewer']), dependency: { specifiers: viewers.made } },
      message: viewers.says,
    },
    ...order.flatMap(onlyUpstream),
    {
      from: { file: { categories: featureKinds }, element: { isUnknown: true } },
      disallow: anything,
      message:
        'This feature has no place in the order of features yet: give it one in eslint/import-table.mjs.',
    },
  ],
};

function allowed(row) {
  const own = { type: 'feature', captured: { name: '{{from.element.captured.name}}' } };
  return [
    ...(row.own ? [{ to: { file: { categories: row.own }, element: own } }] : []),
    ...(row.upstream ? [{ to: { file: { categories: row.upstream }, element: { type: 'feature' } } }] : []),
    ...(row.every ? [{ to: { file: { categories: row.every }, element: { type: 'feature' } } }] : []),
    ...(row.kinds ? [{ to: { file: { categories: row.kinds } } }] : []),
    ...(row.server ? [named('server', row.server)] : []),
    ...(row.ui ? [named('ui', row.ui)] : []),
    ...(row.types ?? []).map((from) => ({ ...typesOf(from, own), dependency: { kind: 'type' } })),
    ...(row.packages ? [packages(row.packages)] : []),
  ];
}

function named(folder, names) {
  return { to: { file: { categories: folder, ...(names !== 'all' && { captured: { name: names } }) } } };
}

function typesOf(from, own) {
  const [place, name] = from.split('/');
  if (place === 'own') return { to: { file: { categories: name }, element: own } };
  return place === 'upstream'
    ? { to: { file: { categories: name }, element: { type: 'feature' } } }
    : named(place, [name]);
}

function packages(names) {
  if (names === 'all') return { to: { module: { origin: ['external', 'core'] } } };
  const origin = names.includes('node:*') ? ['external', 'core'] : 'external';
  return { to: { module: { origin, source: names } } };
}

function onlyUpstream(row, index) {
  const above = order.slice(0, index).flat();
  return row.map((name) => ({
    from: { element: { type: 'feature', captured: { name } } },
    disallow: features
      .filter((other) => other !== name && !above.includes(other))
      .map((other) => ({ to: { element: { type: 'feature', captured: { name: other } } } })),
    message:
      `${name} may import features above it in the order alone: ${above.join(', ') || 'none'}. ` +
      'What two features need belongs in the upper one; what brings both together belongs in the lower one.',
  }));
}

const roomPolicies = new Map(features.map((feature) => [feature, onlyRoomsAbove(feature)]));

/**
 * The rule, once as a whole for files that are of no kind or in no feature that is known, and once for each kind of file of each
 * feature with those policies alone that can speak of it: at every import the plugin tries all that it is given.
 */
export const dependencyRules = [
  { files: ['**/*.{ts,tsx,mjs}'], rules: { 'boundaries/dependencies': ['error', rule] } },
  // The first row that fits wins, and so does the last block.
  ...code
    .toReversed()
    .flatMap((kind) => [
      ...blockFor(kind, null, filesOf(kind, null)),
      ...features.flatMap((feature) => blockFor(kind, feature, filesOf(kind, feature))),
    ]),
];

function filesOf(kind, feature) {
  const files = table[kind].files.map((file) => file.replace('(*)', '*'));
  if (!feature) return files.filter((file) => !file.startsWith('src/features/'));
  return files
    .map((file) => file.replace('src/features/*/', `src/features/${feature}/`))
    .filter((file) => file.startsWith(`src/features/${feature}/`));
}

function blockFor(kind, feature, files) {
  const policies = [...rule.policies, ...(roomPolicies.get(feature) ?? [])];
  const speaking = policies.filter(({ from }) => couldBe(from, kind, feature));
  return files.length === 0
    ? []
    : [{ files, rules: { 'boundaries/dependencies': ['error', { ...rule, policies: speaking }] } }];
}

/** Whether a policy's `from` could be a file of this kind, in this feature. */
function couldBe({ file, element }, kind, feature) {
  if (file?.categories && ![file.categories].flat().includes(kind)) return false;
  return !element || (!element.isUnknown && element.captured.name === feature);
}

/** Within a feature: no room imports one of its own row or below, and none is without a place. */
function onlyRoomsAbove(feature) {
  const rows = rooms[feature] ?? [['.']];
  const all = rows.flat();
  const files = (patterns) => ({
    element: { type: 'feature', captured: { name: feature }, fileInternalPath: patterns },
  });
  return [
    ...rows.flatMap((row, index) => {
      const above = rows.slice(0, index).flat();
      return row.map((room) => ({
        from: files(filesIn(room, all)),
        disallow: all
          .filter((other) => other !== room && !above.includes(other))
          .map((other) => ({ to: files(filesIn(other, all)) })),
        message: `${spoken(feature, room)} may import ${above.map((other) => spoken(feature, other)).join(', ') || 'no room'}. What two rooms need belongs in the upper one, or in a file of the feature’s own; what brings rooms together stands in a room below them (eslint/room-order.mjs).`,
      }));
    }),
    {
      from: files(filesOutside(all)),
      disallow: anything,
      message: `This room of ${feature} has no place among its rooms yet: give it one in eslint/room-order.mjs.`,
    },
  ];
}

/** The files of a room: all within it, or, where it holds rooms itself, its own alone. */
function filesIn(room, all) {
  const within = room === '.' ? '' : `${room}/`;
  const holdsRooms = room === '.' || all.some((other) => other.startsWith(within));
  return holdsRooms ? [`${within}*`, `${within}components/**`] : [`${within}**/*`];
}

/** The files of a feature that are in none of its rooms: beside them, at each level where there are some. */
function filesOutside(all) {
  const around = new Set(all.flatMap((room) => (room.includes('/') ? [room.split('/')[0]] : [])));
  return ['.', ...around].flatMap((folder) => {
    const within = folder === '.' ? '' : `${folder}/`;
    const names = all.filter((room) => room !== '.' && room.startsWith(within));
    const known = new Set(names.map((room) => room.slice(within.length).split('/')[0]));
    if (all.includes(folder)) return [`${within}!(${['components', ...known].join('|')})/**/*`];
    return [`${within}*`, `${within}!(${[...known].join('|')})/**/*`];
  });
}

function spoken(feature, room) {
  return room === '.' ? `${feature} itself` : `${feature}/${room}`;
}
