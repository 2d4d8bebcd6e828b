import { writtenDate, writtenTime } from '@/calendar/written';
import type { Say } from '@/languages/say';
import { listed } from '@/writing/words';
import { askingOf, type MailAbout } from '../mail-texts/asking';
import {
  mailText,
  type MailMeaning,
  meaningsOf,
  opening,
  type OwnText,
  ownText,
  type ShownText,
} from '../mail-texts/model';
import type { Stage } from '../../model';
import { mailingsOf, remindersOf } from './model';

/** What a text is shown with: the stage that sends it, and somebody to whom it could go. */
type About = MailAbout & { stage: Stage; to: { name: string; link: string } };

/** Each text that a stage sends, in one language, with when it goes. */
export function shownTexts(say: Say, about: About, own: readonly OwnText[]): ShownText[] {
  const { stage, to } = about;
  const asking = askingOf(say, about, to);
  return meaningsOf(remindersOf(stage)).map((meaning) => {
    const words = ownText(own, meaning, say.language);
    const { subject, text } = mailText(say, meaning, asking, words);
    return {
      meaning,
      when: whenIt(stage, meaning),
      subject,
      whole: text,
      opening: (words ?? opening(say, meaning, asking)).text,
      isOwn: words !== undefined,
    };
  });
}

/** When a text goes, and to whom. */
function whenIt(stage: Stage, meaning: MailMeaning): string {
  const times = mailingsOf(stage)
    .filter((mailing) => mailing.meaning === meaning)
    .map(({ at }) => `${writtenDate(at)}, ${writtenTime(at)}`);
  const whom =
    meaning === 'invitation'
      ? 'to everybody who is reached by email'
      : 'to those of them who have not answered';
  const more =
    meaning === 'middle' ? ' Where half of the group have answered, it says so in one more sentence.' : '';
  if (!stage.mailing) return 'The mail of this form is paused: it doesn’t go by itself.';
  if (times.length === 0) return `Goes when the form opens, ${whom}.`;
  return `Goes on ${listed(times)}, ${whom}.${more}`;
}
