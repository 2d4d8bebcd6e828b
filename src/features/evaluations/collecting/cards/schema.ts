import { z } from 'zod';
import type { Say } from '@/languages/say';

/** The language of the page, which its refusals and the next page speak as well. */
const language = z.string().max(20).optional();
/** What was typed before this device forgot whose form it was, as it is sent; it goes on to the form. */
const _typed = z.string().optional();

export const enteredCode = (say: Say) =>
  z.object({
    code: z.string().trim().min(1, say('code.card.missing')).max(40, say('code.card.long')),
    /** Said in the room: then the list shows whole names. */
    dayCode: z.string().trim().max(10, say('code.day.long')).default(''),
    /** Ticked when the device goes round the table. */
    shared: z.literal('yes').optional(),
    language,
    _typed,
  });
export const chosenPerson = (say: Say) =>
  z.object({ person: z.uuid({ error: say('who.choose') }), language, _typed });
