import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export type Received = { to: string; text: string };
export type MailServer = {
  received: Received[];
  answer: { rcpt: string; data: string };
  /** Away, nobody listens where it was. */
  away: (is: boolean) => Promise<void>;
  stop: () => Promise<void>;
};

const taken = '250 Taken';
const keeping = new Set([taken, 'cut', 'silent']);

/**
 * A mail server that keeps what it is sent, and becomes Roundtable's. Set `answer` to let it refuse ("550 No such mailbox") or
 * be busy ("451 Later"); with `data` set to "cut" it takes the text and hangs up, with "silent" it never says another word.
 */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const answer = { rcpt: taken, data: taken };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    void converse(socket, received, answer);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = () =>
    new Promise<void>((resolve) => {
      sockets.forEach((socket) => socket.destroy());
      server.close(() => resolve());
    });
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  return { received, answer, away: (is) => (is ? stop() : listen(port)), stop };
}

async function converse(socket: Socket, received: Received[], answer: MailServer['answer']): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to = '';
  let lines: string[] | null = null;
  say('220 test');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (lines && line === '.') {
      if (keeping.has(answer.data)) received.push({ to, text: lines.join('\n') });
      lines = null;
      if (answer.data === 'cut') return void socket.destroy();
      if (answer.data !== 'silent') say(answer.data);
    } else if (lines) lines.push(line);
    else if (/^RCPT TO:/i.test(line)) {
      to = line.replace(/^RCPT TO:<(.*)>.*$/i, '$1');
      say(answer.rcpt);
    } else if (/^DATA/i.test(line)) {
      lines = [];
      say('354 Go on');
    } else say(/^QUIT/i.test(line) ? '221 Bye' : '250 OK');
  }
}
