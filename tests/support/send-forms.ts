import { leaveDatabase } from '@/server/db';
import { answering } from '@/server/viewer';
import { z } from 'zod';
import { inTheRoom } from './build';
import { sendAnswers } from './send-answers';

/** Sends forms, all at once, and says the link of each that was acknowledged: in a process of its own, to be killed or listened to. */
const forms = z
  .array(z.object({ link: z.string(), sent: z.record(z.string(), z.string()) }))
  .parse(JSON.parse(process.argv[2] ?? '[]'));

await Promise.allSettled(
  forms.map(async ({ link, sent }) => {
    const outcome = await inTheRoom(() => sendAnswers(answering(link), { sent }));
    if (outcome.ok && 'sent' in outcome.value) console.log(`sent ${link}`);
  }),
);
await leaveDatabase();
