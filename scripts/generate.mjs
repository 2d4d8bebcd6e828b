// Makes the Prisma client from the schema, when the schema has changed since it was made, and hands the theme to the gate.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'prisma/schema';
const made = 'src/generated/prisma/made-from';

const hash = createHash('sha256').update(readFileSync('node_modules/prisma/package.json'));
for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)));
const digest = hash.digest('hex');

if (!existsSync(made) || readFileSync(made, 'utf8') !== digest) {
  const prisma = path.join('node_modules', 'prisma', 'build', 'index.js');
  // Generating needs no schema engine, but looks for one and would download it: any file that exists will do.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  execFileSync(process.execPath, [prisma, 'generate'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(made, digest);
}

// The pages of the gate stand alone, so that nothing they need is away: they carry the theme's variables, without Tailwind's part.
const theme = /^:root \{.*/ms.exec(readFileSync('src/ui/theme.css', 'utf8'));
if (!theme) throw new Error('src/ui/theme.css has no :root.');
const variables = theme[0]
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ')
  .trim();
const handedOn = `export const theme = ${JSON.stringify(variables)};\n`;
const place = 'src/generated/theme.ts';
if (!existsSync(place) || readFileSync(place, 'utf8') !== handedOn) writeFileSync(place, handedOn);
