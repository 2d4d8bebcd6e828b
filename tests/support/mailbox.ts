import net from 'node:net';
import { once } from 'node:events';

export type Mailbox = {
  put: (raw: string) => void;
  /** How many mails lie there, and how many commands came that could have changed one. */
  untouched: () => { mails: number; changed: number };
  /** The mails of which more was fetched than their kind, by their numbers. */
  fetched: number[];
  /** Numbers them anew, as a server does that was set up again. */
  renumber: () => void;
  stop: () => Promise<void>;
};

type Held = {
  mails: { uid: number; raw: string }[];
  uidValidity: number;
  changed: number;
  fetched: number[];
};

const literal = (text: string): string => `{${Buffer.byteLength(text, 'latin1')}}\r\n${text}`;

/** The head of a mail of this name, with what is folded into it. */
const header = (raw: string, name: string): string =>
  new RegExp(`^${name}:.*(?:\\r\\n[ \\t].*)*`, 'im').exec(raw.split('\r\n\r\n')[0] ?? '')?.[0] ?? '';

const among = (set: string, uid: number, last: number): boolean =>
  set.split(',').some((part) => {
    const [from = '', to = from] = part.split(':');
    const ends = [from, to].map((end) => (end === '*' ? last : Number(end))).sort((a, b) => a - b);
    return uid >= (ends[0] ?? 0) && uid <= (ends[1] ?? 0);
  });

function fetchOf(held: Held, rest: string): string {
  const [, set = '', what = ''] = /^(\S+) (.*)$/.exec(rest) ?? [];
  const last = held.mails.at(-1)?.uid ?? 0;
  return held.mails
    .map((mail, index) => ({ ...mail, number: index + 1 }))
    .filter(({ uid }) => among(set, uid, last))
    .map(({ uid, raw, number }) => {
      const kind = /HEADER\.FIELDS \(([^)]*)\)/i.exec(what)?.[1];
      const parts = [`UID ${uid}`];
      if (/RFC822\.SIZE/i.test(what)) parts.push(`RFC822.SIZE ${Buffer.byteLength(raw, 'latin1')}`);
      if (kind) parts.push(`BODY[HEADER.FIELDS (${kind})] ${literal(`${header(raw, kind)}\r\n\r\n`)}`);
      if (/BODY(?:\.PEEK)?\[\]/i.test(what)) {
        held.fetched.push(uid);
        parts.push(`BODY[] ${literal(raw)}`);
      }
      return `* ${number} FETCH (${parts.join(' ')})\r\n`;
    })
    .join('');
}

/** What the server says to a command; null where it knows none of this name. */
function answerTo(held: Held, command: string, rest: string): string | null {
  const last = held.mails.at(-1)?.uid ?? 0;
  switch (command) {
    case 'CAPABILITY':
      return '* CAPABILITY IMAP4rev1\r\n';
    case 'LIST':
    case 'LSUB':
      return `* ${command} (\\HasNoChildren) "/" INBOX\r\n`;
    case 'EXAMINE':
    case 'SELECT':
      if (command === 'SELECT') held.changed += 1;
      return `* FLAGS (\\Seen \\Deleted)\r\n* ${held.mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${held.uidValidity}] Valid\r\n* OK [UIDNEXT ${last + 1}] Next\r\n`;
    case 'UID SEARCH': {
      const set = /UID (\S+)/i.exec(rest)?.[1] ?? '1:*';
      return `* SEARCH ${held.mails
        .filter(({ uid }) => among(set, uid, last))
        .map(({ uid }) => uid)
        .join(' ')}\r\n`;
    }
    case 'UID FETCH':
      if (!/PEEK/i.test(rest) && /BODY/i.test(rest)) held.changed += 1;
      return fetchOf(held, rest);
    case 'LOGOUT':
      return '* BYE\r\n';
    case 'LOGIN':
    case 'NOOP':
    case 'CLOSE':
      return '';
    default:
      held.changed += 1;
      return null;
  }
}

function serve(held: Held, socket: net.Socket): void {
  let kept = '';
  socket.setEncoding('latin1');
  socket.on('error', () => undefined);
  socket.write('* OK Ready\r\n');
  socket.on('data', (data) => {
    const lines = `${kept}${String(data)}`.split('\r\n');
    kept = lines.pop() ?? '';
    for (const line of lines) {
      const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/.exec(line) ?? [];
      const said = answerTo(held, command.toUpperCase(), rest);
      socket.write(`${said ?? ''}${tag} ${said === null ? 'BAD Unknown' : 'OK Done'}\r\n`, 'latin1');
    }
  });
}

/** A mailbox on a small IMAP server of our own, which becomes the one that Roundtable reads. */
export async function openMailbox(): Promise<Mailbox> {
  const held: Held = { mails: [], uidValidity: 1, changed: 0, fetched: [] };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    serve(held, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.env.IMAP_URL = `imap://testuser:testpass@127.0.0.1:${port}/INBOX`;
  return {
    fetched: held.fetched,
    put: (raw) => held.mails.push({ uid: (held.mails.at(-1)?.uid ?? 0) + 1, raw }),
    untouched: () => ({ mails: held.mails.length, changed: held.changed }),
    renumber: () => {
      held.uidValidity += 1;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
