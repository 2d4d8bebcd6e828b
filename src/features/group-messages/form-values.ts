import type { Words } from '@/features/messages/templates/model';
import type { GroupMessage } from './model';

/** What the form of a message shows, by the names of its fields. */
type Shown = Record<string, string>;

/** Of a message that nobody has begun. */
export const newForm: Shown = {
  to: 'participants',
  purpose: 'service',
  when: 'now',
  count: '3',
  side: 'before',
  time: '09:00',
};

/** Of joining instructions, in the words of their template. */
export const joiningForm = ({ subject, text }: Words): Shown => ({
  ...newForm,
  subject,
  text,
  calendar: 'yes',
});

/** Of another message in the words of one that was sent, to these people of its list alone. */
export const anewForm = (message: GroupMessage, people: readonly string[]): Shown => ({
  ...newForm,
  to: message.list.to,
  people: people.join(','),
  purpose: message.purpose,
  subject: message.subject,
  text: message.text,
  ...(message.calendar && { calendar: 'yes' }),
});

const two = (number: number): string => String(number).padStart(2, '0');

/** Of a draft. */
export function formOf(message: GroupMessage): Shown {
  const { list, subject, text, purpose, day, daysAfter, minute, lastOn, calendar } = message;
  return {
    ...newForm,
    to: list.to,
    state: list.state ?? '',
    table: list.table === null ? '' : String(list.table),
    experience: list.experience ?? '',
    notAnswered: list.notAnswered ?? '',
    people: list.people?.join(',') ?? '',
    purpose,
    subject,
    text,
    ...(calendar && { calendar: 'yes' }),
    ...(day !== null && {
      when: 'counted',
      day: String(day),
      count: String(Math.abs(daysAfter)),
      side: daysAfter > 0 ? 'after' : 'before',
      time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
      lastOn: lastOn ?? '',
    }),
  };
}
