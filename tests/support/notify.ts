import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';

const request = z.object({
  reference: z.string(),
  email_address: z.string().optional(),
  phone_number: z.string().optional(),
  personalisation: z.record(z.string(), z.string()),
});

type Handed = z.output<typeof request> & { id: string; status: string };
export type Notify = {
  taken: Handed[];
  /** What it calls with, and what it is asked with. */
  token: string;
  key: string;
  /** What it says to the next that is handed over: a status, and why. "lost": it takes it, and its answer never comes. */
  answer: { status: number; said: string } | 'lost' | null;
  stop: () => Promise<void>;
};

async function bodyOf(from: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of from) text += String(part);
  return text === '' ? null : JSON.parse(text);
}

/** GOV.UK Notify as far as Roundtable speaks with it, on this machine, which becomes the one that it uses. */
export async function openNotify(): Promise<Notify> {
  const notify: Notify = {
    taken: [],
    token: 'a-token-of-more-than-thirty-two-characters',
    key: randomUUID(),
    answer: null,
    stop: () => Promise.resolve(),
  };
  const server = createServer((asked, reply) => {
    const say = (status: number, what: object) =>
      reply.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(what));
    void bodyOf(asked).then((body) => {
      const url = new URL(asked.url ?? '/', 'http://localhost');
      const [, id] = /^\/v2\/notifications\/([0-9a-f-]{36})$/.exec(url.pathname) ?? [];
      if (asked.method === 'GET') {
        const reference = url.searchParams.get('reference');
        if (!id)
          return say(200, { notifications: notify.taken.filter((one) => one.reference === reference) });
        const found = notify.taken.find((one) => one.id === id);
        return found
          ? say(200, found)
          : say(404, { errors: [{ error: 'NoResultFound', message: 'No result' }] });
      }
      const { answer } = notify;
      if (answer && answer !== 'lost') return say(answer.status, { errors: [{ message: answer.said }] });
      const taken = { ...request.parse(body), id: randomUUID(), status: 'created' };
      notify.taken.push(taken);
      if (answer === 'lost') return asked.socket.destroy();
      return say(201, { id: taken.id });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.env.NOTIFY_URL = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  process.env.NOTIFY_API_KEY = `test-${randomUUID()}-${notify.key}`;
  process.env.NOTIFY_EMAIL_TEMPLATE = randomUUID();
  process.env.NOTIFY_TEXT_TEMPLATE = randomUUID();
  process.env.NOTIFY_LETTER_TEMPLATE = randomUUID();
  process.env.NOTIFY_CALLBACK_TOKEN = notify.token;
  notify.stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return notify;
}
