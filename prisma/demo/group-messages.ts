import { randomUUID } from 'node:crypto';
import { sendMessage, writeMessage } from '@/features/group-messages/commands';
import { joiningForm, newForm } from '@/features/group-messages/form-values';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { newMessage } from '@/features/group-messages/schema';
import { ownWords } from '@/features/messages/templates/own-words';
import { speaking } from '@/languages/say';
import { at } from '@/server/clock';
import { system } from '@/server/viewer';
import { given } from './given';

const seed = system('seed');

async function write(cohort: string, typed: Record<string, string>): Promise<void> {
  const draft = newMessage.parse({ ...typed, cohort, key: randomUUID() });
  const written = await given(writeMessage(seed, draft));
  await given(sendMessage(seed, { ...written, version: 1 }));
}

/** Joining instructions that went to everybody, and a message that waits for its time. */
export async function messagesToLists(slug: string): Promise<void> {
  const joining = joiningForm(ownWords(speaking(null), 'joining'));
  await at('2017-11-13T10:00:00Z', async () => {
    await write(slug, joining);
    await sendDueMessages(seed);
  });
  await at('2018-01-12T10:00:00Z', () =>
    write(slug, {
      ...newForm,
      subject: 'Thank you, and what comes next',
      text: 'Hello {name},\n\nthank you for being part of {course}. In a month we ask you what you have done since.\n\n{ask}',
      when: 'counted',
      day: '3',
      count: '2',
      side: 'after',
    }),
  );
}
