import { Notice, type NoticeTone } from '@/ui/notice';

const words: Record<string, { tone: NoticeTone; text: string }> = {
  sent: { tone: 'done', text: 'It is on its way, or goes when its time comes.' },
  changed: {
    tone: 'warning',
    text: 'The list changed since you looked at it, so nothing has gone. See below who came or went.',
  },
  taken: { tone: 'done', text: 'The list stands as it is now.' },
  test: {
    tone: 'done',
    text: 'A test is on its way to you. Where no mail server is set, an administrator finds it in the outbox.',
  },
  away: { tone: 'done', text: 'The draft is gone.' },
  stopped: { tone: 'done', text: 'Everything that waited is stopped.' },
  stopping: {
    tone: 'warning',
    text: 'Everything that waited is stopped, but for what is being handed to the mail server at this moment. What it doesn’t take is stopped as well, within a minute.',
  },
  on: { tone: 'done', text: 'It goes on to those who have not had it.' },
  handed: { tone: 'done', text: 'Noted.' },
};

/** What has just been done to a message. */
export function SaidOfMessage({ said }: { said: string | undefined }) {
  const known = said !== undefined && Object.hasOwn(words, said) ? words[said] : undefined;
  return known ? <Notice tone={known.tone}>{known.text}</Notice> : null;
}
