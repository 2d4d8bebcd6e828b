import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openAnswerPages } from '@/answer/server';

const assets = {
  script: '/answer/a.js',
  stylesheet: '/answer/a.css',
  font: '/answer/a.woff2',
  worker: '/a/worker.js',
  moreLetters: '/answer/b.woff2',
};

/** The pages of those who answer on a port of their own, without Next behind them: what is not theirs answers 418. */
export async function answerServer(): Promise<{ at: string; stop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-answer-'));
  const text = '/* nothing */';
  const endings = { '': text, '.br': brotliCompressSync(text), '.gz': gzipSync(text) };
  for (const address of Object.values(assets))
    for (const [ending, content] of Object.entries(endings))
      writeFileSync(path.join(folder, path.basename(address) + ending), content);
  writeFileSync(path.join(folder, 'assets.json'), JSON.stringify(assets));
  const pages = openAnswerPages(folder);
  const server = createServer(
    (request, response) => pages(request, response) || response.writeHead(418).end(),
  );
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  };
  return { at: `http://localhost:${port}`, stop };
}
