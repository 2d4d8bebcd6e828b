import { connect } from 'node:net';

export type Answer = { status: number; type: string; body: string };

/** Sends bytes that no client would send, and waits for the answer. A status of 0 means that there was none. */
export function rawRequest(port: number, bytes: Buffer, patience = 15_000): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    const chunks: Buffer[] = [];
    const settle = (): void => {
      socket.destroy();
      resolve(read(Buffer.concat(chunks).toString('latin1')));
    };
    socket.setTimeout(patience, settle);
    socket.on('data', (chunk) => chunks.push(chunk));
    for (const event of ['end', 'error', 'close'] as const) socket.on(event, settle);
    socket.write(bytes);
  });
}

function read(text: string): Answer {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0),
    type: /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
    body: end < 0 ? '' : text.slice(end + 4),
  };
}
