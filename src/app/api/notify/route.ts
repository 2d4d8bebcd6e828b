import { noteReceipt } from '@/features/messages/receipts/commands';
import { called } from '@/features/messages/receipts/schema';
import { env } from '@/server/env';
import { isSame } from '@/server/tokens';
import { system } from '@/server/viewer';

/** GOV.UK Notify says what became of a message. Whatever it speaks of, known or not, is answered 200: else it calls again. */
export async function POST(request: Request): Promise<Response> {
  const { NOTIFY_CALLBACK_TOKEN: token } = env();
  const sent = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token || !sent || !isSame(sent, token)) return answer('Not found.', 404);
  const said = called.safeParse(await request.json().catch(() => null));
  if (!said.success) return answer('This can’t be read.', 400);
  await noteReceipt(system('jobs'), said.data);
  return answer('Thank you.', 200);
}

const answer = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
