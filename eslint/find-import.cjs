// Tells the import rules which file an import means: '@/…' is src/, '@tests/…' is tests/, './…' is beside.
// The file need not exist, so that a rule can be tested on a file that nobody has written.
const { existsSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const aliases = { '@/': 'src/', '@tests/': 'tests/' };
const endings = ['', '.ts', '.tsx', '.mjs', '.d.mts', '/index.ts'];

const isFile = (name) => existsSync(name) && statSync(name).isFile();

function place(source, importer) {
  const alias = Object.keys(aliases).find((prefix) => source.startsWith(prefix));
  if (alias) return path.join(root, aliases[alias], source.slice(alias.length));
  if (source.startsWith('.')) return path.resolve(path.dirname(importer), source);
  return undefined;
}

exports.interfaceVersion = 2;

/** Packages and Node's own modules are not found here: the rules know them by their names. */
exports.resolve = (source, importer) => {
  const wanted = place(source, importer);
  if (!wanted) return { found: false };
  const ending = endings.find((end) => isFile(wanted + end)) ?? (path.extname(wanted) ? '' : '.ts');
  return { found: true, path: wanted + ending };
};
