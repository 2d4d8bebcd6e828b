import { Notice } from '@/ui/notice';

const words: Record<string, string> = {
  changed: 'The text is kept. It goes in these words from now on.',
  back: 'Roundtable’s own words stand again.',
  test: 'A test is on its way to you. Where no mail server is set, an administrator finds it in the outbox.',
};

/** What has just been done to a text. */
export function SaidOfText({ said }: { said: string | undefined }) {
  const sentence = words[said ?? ''];
  return sentence ? <Notice tone="done">{sentence}</Notice> : null;
}
